import { differenceNames, movementNames } from "@/app/words/comparison";
import type { Standing } from "@/domain/oism3/comparison";
import type { ComparedProcess, Comparison } from "@/server/queries/comparison";
import { DataTable } from "@/ui/data-table";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { Code } from "@/ui/words";

type LevelsTableProps = Pick<Comparison, "now" | "earlier"> & {
  caption: string;
  units?: readonly [string, string] | undefined;
  lines: readonly ComparedProcess[];
};

/** The capability of each process then and now, or in one unit and another. */
export function LevelsTable({ caption, lines, now, earlier, units }: LevelsTableProps) {
  const before = earlier.name === now.name ? `${earlier.name}, earlier` : earlier.name;
  const [first, second] = units ?? [before, now.name];
  const names = units ? differenceNames : movementNames;
  return (
    <DataTable
      caption={caption}
      quiet
      heads={[
        { label: "Process" },
        { label: first },
        { label: second },
        { label: units ? `${second} against ${first}` : "Movement" },
      ]}
      rows={lines.map(({ id, name, was, is, movement }) => ({
        key: id,
        cells: [
          <Link key="process" href={`/assessments/${now.id}/processes/${id}`}>
            <Code>{id}</Code> {name}
          </Link>,
          <Stands key="was" standing={was} />,
          <Stands key="is" standing={is} />,
          names[movement],
        ],
      }))}
    />
  );
}

function Stands({ standing }: { standing: Standing }) {
  if (standing.kind === "applicable") return <LevelMark lower={standing.lower} upper={standing.upper} />;
  return standing.kind === "absent" ? "not in its edition" : "not applicable";
}
