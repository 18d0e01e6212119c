import { sayBounds } from "@/app/words/result";
import { sayProcess } from "@/app/words/trend";
import type { UnitTrend } from "@/server/queries/trend";
import { Button } from "@/ui/button";
import { Chart } from "@/ui/charts/chart";
import { SeriesKey } from "@/ui/charts/series-key";
import { SelectField } from "@/ui/choice-fields";
import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { fileOf, labelOf, noteOf } from "./charted-unit";

/** One process over all readings, chosen by a plain form, so that it stands in the address. */
export function ProcessCourse({ trend }: { trend: UnitTrend }) {
  const { unit, processes, process } = trend;
  return (
    <Figure heading={process ? sayProcess(process) : "A single process over time."} id="process">
      <form className="filters" action={`/portfolio/${unit.id}#process`}>
        <SelectField
          key={process?.id}
          id="choose-process"
          name="process"
          label="Process"
          defaultValue={process?.id ?? ""}
          options={[
            { value: "", label: "Choose a process" },
            ...processes.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
          ]}
        />
        <Button type="submit">Show</Button>
      </form>
      {process && <Drawn trend={trend} process={process} />}
    </Figure>
  );
}

type DrawnProps = { trend: UnitTrend; process: NonNullable<UnitTrend["process"]> };

function Drawn({ trend, process }: DrawnProps) {
  const { readings } = trend;
  const weighed = process.readings.map(({ verified }, index) =>
    readings[index]?.status === "under-appraisal" ? null : verified,
  );
  const verified = weighed.some((level) => level !== null);
  const drawing = {
    kind: "course" as const,
    labels: readings.map(labelOf),
    max: 5,
    series: [
      ...(verified
        ? [
            {
              name: "verified",
              mark: "verified" as const,
              values: weighed,
            },
          ]
        : []),
      {
        name: "declared for certain",
        mark: "reading" as const,
        values: process.readings.map(({ lower }) => lower),
      },
      { name: "possible", mark: "possible" as const, values: process.readings.map(({ upper }) => upper) },
    ],
  };
  const heads = ["Assessment", "Declared", "Possible", "Verified"];
  return (
    <>
      <SeriesKey {...drawing} />
      <Chart
        drawing={drawing}
        words={{
          label: `Steps: the capability of ${process.id} from 0 to 5, reading by reading. The figures are in the table below.`,
          heading: sayProcess(process),
          note: noteOf(trend),
          picture: `${process.id} over time as a picture`,
          figures: `${process.id} over time as figures`,
        }}
        file={fileOf(trend, process.id)}
        heads={heads}
        rows={readings.map((reading, index) => {
          const at = process.readings[index];
          return [reading.name, at?.lower ?? null, at?.upper ?? null, weighed[index] ?? null];
        })}
      />
      <DataDetails summary={`The figures of ${process.id}, and the answers behind them`}>
        <DataTable
          caption={`${process.id} in each reading`}
          quiet
          heads={[{ label: "Assessment" }, { label: "Declared" }, { label: "Verified", align: "right" }]}
          rows={readings.map((reading, index) => {
            const at = process.readings[index];
            return {
              key: reading.id,
              cells: [
                <Link key="reading" href={`/assessments/${reading.id}/processes/${process.id}`}>
                  {reading.name}
                </Link>,
                at && at.lower !== null ? sayBounds(at) : "not applicable",
                weighed[index] ?? "–",
              ],
            };
          })}
        />
      </DataDetails>
    </>
  );
}
