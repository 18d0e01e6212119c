import type { FindEvidence } from "@/domain/evidence/input";
import type { EvidenceList } from "@/server/queries/evidence";
import { Link } from "@/ui/link";
import { findHref } from "./find-href";

/** The way through a library longer than a page. */
export function EvidencePages({ list, find }: { list: EvidenceList; find: FindEvidence }) {
  if (list.pages < 2) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {list.page > 1 && <Link href={findHref(find, list.page - 1)}>Previous</Link>}
      <span>
        Page {list.page} of {list.pages}, {list.total} items
      </span>
      {list.page < list.pages && <Link href={findHref(find, list.page + 1)}>Next</Link>}
    </nav>
  );
}
