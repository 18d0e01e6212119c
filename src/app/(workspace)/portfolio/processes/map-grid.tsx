import { processLevelNames } from "@/app/words/levels";
import { sayBounds } from "@/app/words/result";
import type { MapCell, MappedUnit, ProcessMap } from "@/server/queries/process-map";
import { type GridCell, LevelGrid } from "@/ui/level-grid";
import { Link } from "@/ui/link";
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
            <Link href={`/portfolio/processes/${row.id}${at}`}>
              <Code>{row.id}</Code> {row.name}
            </Link>
          ),
          cells: row.cells.map((cell, index) => cellOf(cell, row.id, units[index])),
        }))}
    />
  ));
}

/** Each leads to the answers of that process in the unit's assessment, and says so by its whole name. */
function cellOf(cell: MapCell, process: string, unit: MappedUnit | undefined): GridCell {
  if (cell === null || unit === undefined) return { none: "–", label: "not in its edition" };
  const href = `/assessments/${unit.assessmentId}/processes/${process}`;
  const said = (what: string) => ({ href, label: `${process} in ${unit.name}: ${what}` });
  if (cell.declared.lower === null) return { none: "/", ...said("not applicable") };
  return { ...cell.declared, ...said(sayBounds(cell.declared)) };
}
