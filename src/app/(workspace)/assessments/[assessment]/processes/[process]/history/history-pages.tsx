import type { HistoryPage } from "@/server/queries/history";
import { Link } from "@/ui/link";

/** The way through a history longer than a page. */
export function HistoryPages({ history, href }: { history: HistoryPage; href: string }) {
  const { page, pages, total } = history;
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && <Link href={`${href}?page=${page - 1}`}>Later changes</Link>}
      <span>
        Page {page} of {pages}, {total} changes
      </span>
      {page < pages && <Link href={`${href}?page=${page + 1}`}>Earlier changes</Link>}
    </nav>
  );
}
