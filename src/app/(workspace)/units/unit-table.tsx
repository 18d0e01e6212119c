import type { UnitList } from "@/server/queries/units";
import { DataTable } from "@/ui/data-table";
import { Link } from "@/ui/link";

/** The tree as a list, each unit set in below the one it hangs from. */
export function UnitTable({ list, archived }: { list: UnitList; archived: boolean }) {
  const { lines, page, pages, total } = list;
  const at = (to: number) => `/units?page=${to}${archived ? "&state=archived" : ""}`;
  return (
    <>
      <DataTable
        caption={archived ? "Archived units" : "Units, from the top down"}
        quiet
        heads={[{ label: "Unit" }, { label: "Assessments", align: "right" }]}
        rows={lines.map(({ unitId, name, depth, assessments }) => ({
          key: unitId,
          cells: [
            <span key="name" className={archived ? undefined : `in d${Math.min(depth, 6)}`}>
              <Link href={`/units/${unitId}`}>{name}</Link>
            </span>,
            assessments,
          ],
        }))}
      />
      {pages > 1 && (
        <nav className="pages" aria-label="Pages">
          {page > 1 && <Link href={at(page - 1)}>Previous</Link>}
          <span>
            Page {page} of {pages}, {total} units
          </span>
          {page < pages && <Link href={at(page + 1)}>Next</Link>}
        </nav>
      )}
    </>
  );
}
