import Link from "next/link";
import { movementNames } from "@/app/words/comparison";
import type { Standing } from "@/domain/oism3/comparison";
import type { ComparedProcess, Comparison } from "@/server/queries/comparison";
import { DataTable } from "@/ui/data-table";
import { LevelMark } from "@/ui/level-mark";
import { Code } from "@/ui/words";

type LevelsTableProps = Pick<Comparison, "now" | "earlier"> & {
  caption: string;
  lines: readonly ComparedProcess[];
};

/** The capability of each process then and now. */
export function LevelsTable({ caption, lines, now, earlier }: LevelsTableProps) {
  const before = earlier.name === now.name ? `${earlier.name}, earlier` : earlier.name;
  return (
    <DataTable
      caption={caption}
      quiet
      heads={[{ label: "Process" }, { label: before }, { label: now.name }, { label: "Movement" }]}
      rows={lines.map(({ id, name, was, is, movement }) => ({
        key: id,
        cells: [
          <Link key="process" href={`/assessments/${now.id}/processes/${id}`} prefetch={false}>
            <Code>{id}</Code> {name}
          </Link>,
          <Stands key="was" standing={was} />,
          <Stands key="is" standing={is} />,
          movementNames[movement],
        ],
      }))}
    />
  );
}

function Stands({ standing }: { standing: Standing }) {
  if (standing.kind === "applicable") return <LevelMark lower={standing.lower} upper={standing.upper} />;
  return standing.kind === "absent" ? "not in its edition" : "not applicable";
}
