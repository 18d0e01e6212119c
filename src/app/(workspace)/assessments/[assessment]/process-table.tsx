import { Fragment, type ReactNode } from "react";
import { processLevelNames } from "@/app/words/levels";
import type { ProcessLine } from "@/server/queries/answers";
import { DataTable, type TableRow } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Code, Note } from "@/ui/words";
import { StandingMark } from "../../standing-mark";

type ProcessTableProps = { id: string; lines: readonly ProcessLine[]; today: string };

/** One table per process level. */
export function ProcessTable({ id, lines, today }: ProcessTableProps) {
  const levels = [...new Set(lines.map(({ level }) => level))];
  if (levels.length === 0) {
    return (
      <Empty
        title="No process fits"
        act={<LinkButton href={`/assessments/${id}`}>Show all processes</LinkButton>}
      >
        None of the processes is in this view.
      </Empty>
    );
  }
  return levels.map((level) => (
    <LevelTable
      key={level}
      {...{ id, level, today }}
      lines={lines.filter((line) => line.level === level)}
      owned={lines.some(({ assignment }) => assignment !== null)}
      appraised={lines.some(({ verified }) => verified !== null)}
    />
  ));
}

/** Owners are a column as soon as any process has one. */
type LevelTableProps = ProcessTableProps & { level: string; owned: boolean; appraised: boolean };

function LevelTable({ id, level, lines, today, owned, appraised }: LevelTableProps) {
  const name = processLevelNames[level] ?? level;
  const done = lines.filter(({ complete }) => complete).length;
  return (
    <Figure heading={`${name}: ${done} of ${lines.length} answered`}>
      <DataTable
        caption={`${name} processes`}
        quiet
        even
        heads={[
          { label: "Process" },
          { label: "Answered" },
          ...(owned ? [{ label: "Owner" }] : []),
          { label: appraised ? "Declared" : "Capability" },
          ...(appraised ? [{ label: "Verified" }] : []),
          { label: "Needed", align: "right" },
        ]}
        rows={lines.map((line) => rowOf(id, line, owned ? ownerOf(line, today) : []))}
      />
    </Figure>
  );
}

function rowOf(id: string, line: ProcessLine, owner: ReactNode[]): TableRow {
  return {
    key: line.id,
    cells: [
      <Link key="name" href={`/assessments/${id}/processes/${line.id}`}>
        <Code>{line.id}</Code> {line.name}
      </Link>,
      line.complete ? "answered" : line.carried ? "carried over" : "open",
      ...owner,
      line.applicable ? <LevelMark key="level" lower={line.lower} upper={line.upper} /> : "not applicable",
      ...(line.verified === null ? [] : [<Verified key="verified" verified={line.verified} />]),
      line.applicable ? (line.needed ?? "–") : "–",
    ],
  };
}

/** What appraisers verified: a pair, or that they accept it as not applicable. */
function Verified({ verified: { lower, upper } }: { verified: NonNullable<ProcessLine["verified"]> }) {
  return lower === null ? "not applicable" : <LevelMark lower={lower} upper={upper} />;
}

function ownerOf({ assignment }: ProcessLine, today: string): ReactNode[] {
  if (assignment === null) return ["–"];
  return [
    <Fragment key="owner">
      {assignment.owner}
      <Note>
        <StandingMark assignment={assignment} today={today} />
      </Note>
    </Fragment>,
  ];
}
