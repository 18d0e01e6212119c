import { sayLeftOut } from "@/app/words/left-out";
import { sayDistribution } from "@/app/words/series";
import { Chart } from "@/ui/charts/chart";
import { SeriesKey } from "@/ui/charts/series-key";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { FiguresBehind } from "@/ui/figures-behind";
import { Note } from "@/ui/words";
import { fileOf, noteOf } from "./charted";
import type { ChartedProps } from "./result-props";

/** How many processes stand at each capability, for certain and possibly, beside how many did before. */
export function Distribution({ head, result, series, previous }: ChartedProps) {
  const { capability } = series;
  const heading = sayDistribution(capability);
  const drawing = {
    kind: "columns" as const,
    labels: capability.map(({ level }) => `${level}`),
    axis: "Capability",
    series: [
      {
        name: "held for certain",
        mark: "reading" as const,
        values: capability.map(({ certain }) => certain),
      },
      {
        name: "possible",
        mark: "possible" as const,
        values: capability.map(({ possible }) => possible),
      },
      ...(previous
        ? [{ name: "previous", mark: "previous" as const, values: capability.map((level) => level.previous) }]
        : []),
    ],
  };
  const heads = ["Capability", "For certain", "Possible", ...(previous ? ["Previous"] : [])];
  const rows = capability.map(({ level, name, certain, possible, previous: before }) => [
    `${level} ${name ?? "Not established"}`,
    certain,
    possible,
    ...(previous ? [before] : []),
  ]);
  return (
    <Figure heading={heading} legend={<SeriesKey {...drawing} />} id="capability">
      <Chart
        drawing={drawing}
        words={{
          label: "Columns: processes at each capability from 0 to 5. The figures are in the table below.",
          heading,
          note: noteOf(head),
          picture: "the distribution as a picture",
          figures: "the distribution as figures",
        }}
        file={fileOf(head, "capability")}
        heads={heads}
        rows={rows}
      />
      <FiguresBehind summary="The figures of the distribution">
        <Note>
          A process counts once where it stands for certain, and once more, hatched, at the capability it
          would have if each of its unknowns turned out to be a yes. {sayLeftOut(result.leftOut.length)}
        </Note>
        <DataTable
          caption="Processes at each capability"
          quiet
          heads={heads.map((label, index) => (index === 0 ? { label } : { label, align: "right" as const }))}
          rows={rows.map((cells) => ({ key: `${cells[0]}`, cells: cells.map((cell) => cell ?? "–") }))}
        />
      </FiguresBehind>
    </Figure>
  );
}
