import { begin, counted } from "@/app/words/counts";
import { sayDay } from "@/app/words/dates";
import type { UnitTrend } from "@/server/queries/trend";
import { Chart } from "@/ui/charts/chart";
import { SeriesKey } from "@/ui/charts/series-key";
import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Note } from "@/ui/words";
import { fileOf, labelOf, noteOf, settled } from "./charted-unit";

/** Maturity over all readings: declared for certain and at most, verified, and the target each had. */
export function Course({ trend }: { trend: UnitTrend }) {
  const { readings } = trend;
  const verified = readings.some((reading) => settled(reading) !== null);
  const heading = `${begin(counted(readings.length, "reading", "readings"))}, from ${sayDay(readings[0]?.to ?? "")} to ${sayDay(readings.at(-1)?.to ?? "")}.`;
  const drawing = {
    kind: "course" as const,
    labels: readings.map(labelOf),
    max: 5,
    series: [
      ...(verified ? [{ name: "verified", mark: "verified" as const, values: readings.map(settled) }] : []),
      { name: "declared for certain", mark: "reading" as const, values: readings.map(({ lower }) => lower) },
      { name: "possible", mark: "possible" as const, values: readings.map(({ upper }) => upper) },
      { name: "target", mark: "string" as const, values: readings.map(({ target }) => target) },
    ],
  };
  const heads = ["Assessment", "Period to", "Declared", "Possible", "Verified", "Target"];
  const rows = readings.map((one) => [
    one.name,
    sayDay(one.to),
    one.lower,
    one.upper,
    settled(one),
    one.target,
  ]);
  return (
    <Figure heading={heading} legend={<SeriesKey {...drawing} />} id="course">
      <Chart
        drawing={drawing}
        words={{
          label: `Steps: maturity from 0 to 5 in ${readings.length} readings. The figures are in the table below.`,
          heading,
          note: noteOf(trend),
          picture: "the course as a picture",
          figures: "the course as figures",
        }}
        file={fileOf(trend, "maturity")}
        heads={heads}
        rows={rows}
      />
      <DataDetails summary="The figures of the course">
        <Note>
          A reading holds until the next one. Two readings under different profiles are not the same measure;
          each is read by the profile that it keeps. Verified counts once the appraisal is signed off; while
          it weighs, there is none.
        </Note>
        <DataTable
          caption="Maturity in each reading"
          quiet
          heads={heads.map((label, index) => (index < 2 ? { label } : { label, align: "right" as const }))}
          rows={rows.map((cells, index) => ({
            key: readings[index]?.id ?? "",
            cells: cells.map((cell) => cell ?? "–"),
          }))}
        />
      </DataDetails>
    </Figure>
  );
}
