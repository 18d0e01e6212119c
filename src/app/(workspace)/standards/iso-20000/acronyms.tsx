import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import type { ClauseRow } from "./clause-table";

/** What the acronyms of the table stand for. */
export function Acronyms({ rows }: { rows: readonly ClauseRow[] }) {
  const names = new Map(rows.flatMap(({ areas }) => areas.map(({ area, name }) => [area, name])));
  return (
    <DataDetails summary="What the acronyms stand for">
      <DataTable
        caption="Process areas"
        quiet
        heads={[{ label: "Acronym" }, { label: "Process area" }]}
        rows={[...names]
          .toSorted(([a], [b]) => a.localeCompare(b))
          .map(([area, name]) => ({ key: area, cells: [area, name] }))}
      />
    </DataDetails>
  );
}
