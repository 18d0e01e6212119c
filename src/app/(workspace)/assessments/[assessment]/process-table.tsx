import Link from "next/link";
import { processLevelNames } from "@/app/words/levels";
import type { ProcessLine } from "@/server/queries/answers";
import { DataTable, type TableRow } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { LevelMark } from "@/ui/level-mark";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Code } from "@/ui/words";

type ProcessTableProps = { id: string; lines: readonly ProcessLine[] };

/** One table per process level. */
export function ProcessTable({ id, lines }: ProcessTableProps) {
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
    <LevelTable key={level} id={id} level={level} lines={lines.filter((line) => line.level === level)} />
  ));
}

function LevelTable({ id, level, lines }: ProcessTableProps & { level: string }) {
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
          { label: "Capability" },
          { label: "Needed", align: "right" },
        ]}
        rows={lines.map((line) => rowOf(id, line))}
      />
    </Figure>
  );
}

function rowOf(id: string, line: ProcessLine): TableRow {
  return {
    key: line.id,
    cells: [
      <Link key="name" href={`/assessments/${id}/processes/${line.id}`} prefetch={false}>
        <Code>{line.id}</Code> {line.name}
      </Link>,
      line.complete ? "answered" : line.carried ? "carried over" : "open",
      line.applicable ? <LevelMark key="level" lower={line.lower} upper={line.upper} /> : "not applicable",
      line.applicable ? (line.needed ?? "–") : "–",
    ],
  };
}
