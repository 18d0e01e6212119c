import { statusNames } from "@/app/words/assessments";
import { sayPeriod } from "@/app/words/dates";
import { sayBounds } from "@/app/words/result";
import { sayEvidence } from "@/app/words/trend";
import type { TrendReading, UnitTrend } from "@/server/queries/trend";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";

/** Every reading behind the figures, the latest first, each beside the one before it. */
export function Readings({ trend: { readings } }: { trend: UnitTrend }) {
  return (
    <Figure heading="The declared assessments behind the figures, the latest first." id="readings">
      <DataTable
        caption="Declared assessments, the latest first"
        quiet
        heads={[
          { label: "Assessment" },
          { label: "Period" },
          { label: "State" },
          { label: "Declared" },
          { label: "Verified", align: "right" },
          { label: "Target", align: "right" },
          { label: "Beside the one before" },
        ]}
        rows={readings.toReversed().map((one, index, all) => ({
          key: one.id,
          cells: [
            <Link key="name" href={`/assessments/${one.id}/result`}>
              {one.name}
            </Link>,
            sayPeriod(one.from, one.to),
            sayState(one),
            <LevelMark key="declared" lower={one.lower} upper={one.upper} label={sayBounds(one)} />,
            sayEvidence(one),
            one.target,
            <Before key="before" now={one} before={all[index + 1]} />,
          ],
        }))}
      />
    </Figure>
  );
}

const sayState = ({ status, toWeigh, weighed }: TrendReading) =>
  status === "under-appraisal" && toWeigh > 0
    ? `${statusNames[status]}, ${weighed} of ${toWeigh} weighed`
    : statusNames[status];

function Before({ now, before }: { now: TrendReading; before: TrendReading | undefined }) {
  if (before === undefined) return "the first one";
  return (
    <Link href={`/assessments/${now.id}/compare?with=${before.id}`}>
      Compare
      <span className="vh">
        {" "}
        {now.name} with {before.name}
      </span>
    </Link>
  );
}
