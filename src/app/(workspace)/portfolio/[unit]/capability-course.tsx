import { sayCapability } from "@/app/words/trend";
import type { UnitTrend } from "@/server/queries/trend";
import { Chart } from "@/ui/charts/chart";
import { levelMarks } from "@/ui/charts/drawing";
import { SeriesKey } from "@/ui/charts/series-key";
import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { fileOf, labelOf, noteOf } from "./charted-unit";

/** How many processes stood at each capability, reading by reading. */
export function CapabilityCourse({ trend }: { trend: UnitTrend }) {
  const { readings, capability } = trend;
  const heading = sayCapability(trend);
  const drawing = {
    kind: "columns" as const,
    labels: readings.map(labelOf),
    series: capability.map(({ level, name, counts }) => ({
      name: `${level} ${name ?? "Not established"}`,
      mark: levelMarks[level],
      values: counts,
    })),
  };
  const heads = ["Assessment", ...capability.map(({ level }) => `At ${level}`)];
  const rows = readings.map((reading, index) => [
    reading.name,
    ...capability.map(({ counts }) => counts[index] ?? null),
  ]);
  return (
    <Figure heading={heading} legend={<SeriesKey {...drawing} />} id="capability">
      <Chart
        drawing={drawing}
        words={{
          label:
            "Columns: processes at each capability from 0 to 5, reading by reading. The figures are in the table below.",
          heading,
          note: noteOf(trend),
          picture: "the capabilities as a picture",
          figures: "the capabilities as figures",
        }}
        file={fileOf(trend, "capability")}
        heads={heads}
        rows={rows}
      />
      <DataDetails summary="The figures of the capabilities">
        <DataTable
          caption="Processes at each capability, by the level held for certain"
          quiet
          heads={heads.map((label, index) => (index === 0 ? { label } : { label, align: "right" as const }))}
          rows={rows.map((cells, index) => ({
            key: readings[index]?.id ?? "",
            cells: cells.map((cell) => cell ?? "–"),
          }))}
        />
      </DataDetails>
    </Figure>
  );
}
