import Link from "next/link";
import { processLevelNames } from "@/app/words/levels";
import { sayBounds } from "@/app/words/result";
import type { MapCell, ProcessMap } from "@/server/queries/process-map";
import { type GridCell, LevelGrid } from "@/ui/level-grid";
import { Code } from "@/ui/words";

type Props = { map: ProcessMap; codes: readonly string[]; branch: string };

/** A grid for each level of processes, units side by side. */
export function MapGrid({ map: { levels, rows, units }, codes, branch }: Props) {
  const columns = units.map(({ unitId, name }, index) => ({ key: unitId, code: codes[index] ?? "", name }));
  const at = branch === "" ? "" : `?branch=${branch}`;
  return levels.map(({ code, name }) => (
    <LevelGrid
      key={code}
      caption={`${name} processes by unit`}
      head={processLevelNames[code] ?? name}
      columns={columns}
      rows={rows
        .filter(({ level }) => level === code)
        .map((row) => ({
          key: row.id,
          name: (
            <Link href={`/portfolio/processes/${row.id}${at}`} prefetch={false}>
              <Code>{row.id}</Code> {row.name}
            </Link>
          ),
          cells: row.cells.map(cellOf),
        }))}
    />
  ));
}

function cellOf(cell: MapCell): GridCell {
  if (cell === null) return { none: "–", label: "not in its edition" };
  if (cell.declared.lower === null) return { none: "/", label: "not applicable" };
  return { ...cell.declared, label: sayBounds(cell.declared) };
}
