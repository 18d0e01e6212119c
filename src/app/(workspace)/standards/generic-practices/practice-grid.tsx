import { sayArea } from "@/app/words/standards";
import type { seePracticeGrid } from "@/server/queries/standards";
import { DataTable } from "@/ui/data-table";
import { EvidenceLink } from "../evidence-link";
import { Value } from "../value";

type Grid = Awaited<ReturnType<typeof seePracticeGrid>>;
type PracticeGridProps = Pick<Grid, "practices" | "rows"> & { chosen: { id: string } | null };

/** A row per area in scope, a column per generic practice. */
export function PracticeGrid({ practices, rows, chosen }: PracticeGridProps) {
  return (
    <div className="practice-grid">
      <DataTable
        caption="Generic practices over process areas"
        quiet
        heads={[{ label: "Process area" }, ...practices.map(({ code }) => ({ label: code }))]}
        rows={rows.map(({ area, name, rating, capabilityLevel, cells }) => ({
          key: area,
          cells: [
            <span key="area">
              <b>{area}</b> {name}
              <span className="later">{sayArea(rating, capabilityLevel)}</span>
            </span>,
            ...cells.map((cell) => (
              <span className="cell" key={cell.id}>
                <Value value={cell.value} />
                <EvidenceLink
                  short
                  count={cell.evidence}
                  at={{ standard: "cmmi-svc", code: cell.id }}
                  chosen={chosen}
                />
              </span>
            )),
          ],
        }))}
      />
    </div>
  );
}
