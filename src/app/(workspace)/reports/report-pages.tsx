import { Link } from "@/ui/link";

/** The way through a list longer than a page. */
export function ReportPages({ page, pages }: { page: number; pages: number }) {
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && <Link href={`/reports?page=${page - 1}`}>Previous</Link>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <Link href={`/reports?page=${page + 1}`}>Next</Link>}
    </nav>
  );
}
