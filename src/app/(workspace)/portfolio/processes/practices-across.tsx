import { sayPracticesAcross } from "@/app/words/practices-across";
import type { ProcessMap } from "@/server/queries/process-map";
import { Downloads } from "@/ui/charts/downloads";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Note } from "@/ui/words";

/** In how many processes of all units each management practice is enabled. */
export function PracticesAcross({ practices, note }: Pick<ProcessMap, "practices"> & { note: string }) {
  const heading = sayPracticesAcross(practices);
  return (
    <Figure heading={heading} id="practices">
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
      <Downloads
        drawing={{
          kind: "columns",
          labels: practices.map(({ name }) => name.replace(" ", "\n")),
          axis: "Management practice",
          series: [
            { name: "enabled", mark: "reading", values: practices.map(({ enabled }) => enabled) },
            { name: "possible", mark: "possible", values: practices.map(({ possible }) => possible) },
            {
              name: "not enabled",
              mark: "lacking",
              values: practices.map(({ enabled, possible, of }) => of - enabled - possible),
            },
          ],
        }}
        words={{
          heading,
          note,
          picture: "the management practices as a picture",
          figures: "the management practices as figures",
        }}
        file="management-practices"
        heads={["Practice", "From capability", "Enabled in", "Possible in more", "Processes"]}
        rows={practices.map(({ name, from, enabled, possible, of }) => [name, from, enabled, possible, of])}
      />
      <Note>
        Counted over the applicable processes of the latest declared assessment of every unit of this branch
        (O-ISM3 2011, Table 2.1).
      </Note>
    </Figure>
  );
}
