import { statusNames } from "@/app/words/assessments";
import { sayMoment, sayPeriod } from "@/app/words/dates";
import type { AssessmentLine } from "@/server/queries/assessments";
import { DataTable } from "@/ui/data-table";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";

type AssessmentTableProps = { lines: readonly AssessmentLine[]; timeZone: string };

export function AssessmentTable({ lines, timeZone }: AssessmentTableProps) {
  const appraised = lines.some(({ verified }) => verified !== null);
  return (
    <DataTable
      caption="Assessments, the last changed first"
      quiet
      heads={[
        { label: "Assessment" },
        { label: "Period" },
        { label: "State" },
        { label: "Answered" },
        { label: "Maturity" },
        ...(appraised ? [{ label: "Verified" }] : []),
        { label: "Target", align: "right" },
        { label: "Changed", align: "right" },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Name key="name" line={line} />,
          sayPeriod(line.from, line.to),
          <State key="state" line={line} />,
          `${line.answered} of ${line.processes}`,
          <Level key="level" line={line} />,
          ...(appraised ? [<Verified key="verified" line={line} />] : []),
          line.target,
          sayMoment(line.changedAt, timeZone),
        ],
      }))}
    />
  );
}

function Name({ line }: { line: AssessmentLine }) {
  return (
    <>
      <Link
        href={`/assessments/${line.id}${line.part || (line.status === "draft" && line.readable) ? "" : "/result"}`}
      >
        {line.name}
      </Link>
      {line.unit && <Note>{line.unit}</Note>}
    </>
  );
}

function State({ line: { id, status, changedSinceSignOff } }: { line: AssessmentLine }) {
  if (!changedSinceSignOff) return statusNames[status];
  return (
    <>
      {statusNames[status]}
      <Note>
        <Link href={`/assessments/${id}/signed`}>changed since sign-off</Link>
      </Note>
    </>
  );
}

/** What appraisers verified of it; a dash where none was asked. */
function Verified({ line: { verified } }: { line: AssessmentLine }) {
  if (verified === null) return "–";
  return verified.lower === null ? "nothing applicable" : <LevelMark {...verified} />;
}

function Level({ line }: { line: AssessmentLine }) {
  if (line.part) return "–";
  if (!line.readable) return "once submitted";
  if (line.lower === null) return "nothing applicable";
  return <LevelMark lower={line.lower} upper={line.upper} />;
}
