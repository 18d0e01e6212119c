import { sayPracticesAcross } from "@/app/words/practices-across";
import type { ProcessMap } from "@/server/queries/process-map";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Note } from "@/ui/words";

/** In how many processes of all units each management practice is enabled. */
export function PracticesAcross({ practices }: Pick<ProcessMap, "practices">) {
  return (
    <Figure heading={sayPracticesAcross(practices)} id="practices">
      <DataTable
        caption="Management practices enabled across the units"
        quiet
        heads={[
          { label: "Practice" },
          { label: "What it means" },
          { label: "From capability", align: "right" },
          { label: "Enabled in", align: "right" },
          { label: "Possible in", align: "right" },
        ]}
        rows={practices.map(({ name, means, from, enabled, possible, of }) => ({
          key: name,
          cells: [name, means, from, `${enabled} of ${of}`, possible === 0 ? "–" : `${possible} more`],
        }))}
      />
      <Note>
        Counted over the applicable processes of the latest declared assessment of every unit of this branch
        (O-ISM3 2011, Table 2.1).
      </Note>
    </Figure>
  );
}
