import { list } from "@/app/words/capability";
import { sayMoment } from "@/app/words/dates";
import type { AppraisalLine } from "@/server/queries/appraisals";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";

type ClosedProps = { lines: readonly AppraisalLine[]; timeZone: string };

/** Appraisals that ended, signed off or broken off; nothing where none did. */
export function Closed({ lines, timeZone }: ClosedProps) {
  if (lines.length === 0) return null;
  return (
    <Figure heading="Closed">
      <DataTable
        caption="Appraisals that are closed, the last first"
        quiet
        heads={[{ label: "Appraisal of" }, { label: "Team" }, { label: "Ended" }]}
        rows={lines.map(({ id, name, unit, team, outcome, at }) => ({
          key: id,
          cells: [
            <span key="name">
              <Link href={`/appraisals/${id}`}>{name}</Link>
              {unit && <Note>{unit}</Note>}
            </span>,
            list(team),
            `${outcome === "signed-off" ? "signed off" : "broken off"} ${sayMoment(at, timeZone)}`,
          ],
        }))}
      />
    </Figure>
  );
}
