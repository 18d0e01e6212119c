import { inWords } from "@/app/words/counts";
import { processLevelNames } from "@/app/words/levels";
import type { WeighingLine } from "@/server/queries/weighings";
import { DataTable, type TableRow } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { Code } from "@/ui/words";

type WeighingTablesProps = { appraisal: string; lines: readonly WeighingLine[] };

/** One table per process level: declared beside verified, and how far the weighing has come. */
export function WeighingTables({ appraisal, lines }: WeighingTablesProps) {
  const levels = [...new Set(lines.map(({ level }) => level))];
  if (levels.length === 0)
    return (
      <Empty
        title="No process fits"
        act={<LinkButton href={`/appraisals/${appraisal}/processes`}>Show all processes</LinkButton>}
      >
        None of the processes is in this view.
      </Empty>
    );
  return levels.map((level) => (
    <Figure key={level} heading={headingOf(level, lines)}>
      <DataTable
        caption={`${processLevelNames[level] ?? level} processes`}
        quiet
        even
        heads={[
          { label: "Process" },
          { label: "Weighed" },
          { label: "Requests" },
          { label: "Declared" },
          { label: "Verified" },
        ]}
        rows={lines.filter((line) => line.level === level).map((line) => rowOf(appraisal, line))}
      />
    </Figure>
  ));
}

function headingOf(level: string, lines: readonly WeighingLine[]): string {
  const own = lines.filter((line) => line.level === level);
  const sum = (pick: (line: WeighingLine) => number) => own.reduce((total, line) => total + pick(line), 0);
  const name = processLevelNames[level] ?? level;
  return `${name}: ${sum(({ weighed }) => weighed)} of ${sum(({ toWeigh }) => toWeigh)} answers weighed`;
}

function rowOf(appraisal: string, line: WeighingLine): TableRow {
  return {
    key: line.id,
    cells: [
      <Link key="name" href={`/appraisals/${appraisal}/processes/${line.id}`}>
        <Code>{line.id}</Code> {line.name}
      </Link>,
      sayProgress(line),
      line.open === 0 ? "–" : `${inWords(line.open)} open${line.answered > 0 ? ", answered" : ""}`,
      line.declared === null ? "not applicable" : <LevelMark key="declared" {...line.declared} />,
      line.verified === null ? "not applicable" : <LevelMark key="verified" {...line.verified} />,
    ],
  };
}

function sayProgress({ toWeigh, weighed, more }: WeighingLine): string {
  if (toWeigh === 0) return "nothing to weigh";
  if (weighed === toWeigh) return `all ${inWords(toWeigh)}`;
  return `${weighed} of ${toWeigh}${more > 0 ? `, ${inWords(more)} asked for` : ""}`;
}
