import { Link } from "@/ui/link";

export type MorePagesProps = {
  page: number;
  pages: number;
  total: number;
  what: string;
  to: (page: number) => string;
};

/** The way through what is longer than a page. */
export function MorePages({ page, pages, total, what, to }: MorePagesProps) {
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && <Link href={to(page - 1)}>Previous</Link>}
      <span>
        Page {page} of {pages}, {total} {what}
      </span>
      {page < pages && <Link href={to(page + 1)}>Next</Link>}
    </nav>
  );
}
