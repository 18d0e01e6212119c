import type { AssessmentList } from "@/server/queries/assessments";
import { Link } from "@/ui/link";
import type { ListFilter } from "./list-filter";

/** The way through a list longer than a page. */
export function Pages({ list, filter }: { list: AssessmentList; filter: ListFilter }) {
  if (list.pages < 2) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {list.page > 1 && <Link href={pageHref(filter, list.page - 1)}>Previous</Link>}
      <span>
        Page {list.page} of {list.pages}, {list.total} assessments
      </span>
      {list.page < list.pages && <Link href={pageHref(filter, list.page + 1)}>Next</Link>}
    </nav>
  );
}

function pageHref({ archived, search }: ListFilter, page: number): string {
  const query = new URLSearchParams({ page: String(page) });
  if (search !== "") query.set("q", search);
  if (archived) query.set("state", "archived");
  return `/assessments?${query}`;
}
