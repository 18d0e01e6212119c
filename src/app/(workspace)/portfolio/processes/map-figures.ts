import { sayBounds } from "@/app/words/result";
import type { MapCell, ProcessMap } from "@/server/queries/process-map";
import { type Grid, levelMarks } from "@/ui/charts/drawing";

type Figures = [heads: string[], rows: (string | number | null)[][]];

/** The same figures as a file: what is declared and what is verified of each unit, side by side. */
export const figuresOf = ({ units, rows }: Pick<ProcessMap, "units" | "rows">): Figures => [
  ["Process", "Name", ...units.flatMap(({ name }) => [`${name}, declared`, `${name}, verified`])],
  rows.map(({ id, name, cells }) => [id, name, ...cells.flatMap(written)]),
];

const written = (cell: MapCell) => {
  if (cell === null) return ["not in its edition", null];
  if (cell.declared.lower === null) return ["not applicable", null];
  return [sayBounds(cell.declared), cell.verified.lower];
};

/** The same as a picture, units side by side under their codes; which unit a code stands for is told below it. */
export const gridOf = (
  { rows, capability }: Pick<ProcessMap, "rows" | "capability">,
  codes: readonly string[],
): Grid => ({
  kind: "marks",
  columns: codes,
  rows: rows.map(({ id, name, cells }) => ({ code: id, name, cells: cells.map(drawn) })),
  key: levelKey(capability),
});

/** What the blocks of the map mean: the ramp of levels, and the hatch of what is possible. */
export const levelKey = (capability: ProcessMap["capability"]) => [
  { name: "0 Not established", mark: levelMarks[0] },
  ...capability.map(({ level, name }) => ({
    name: `${level} ${name}`,
    mark: levelMarks[level] ?? levelMarks[0],
  })),
  { name: "more is possible", mark: "possible" as const },
];

function drawn(cell: MapCell) {
  if (cell === null) return "–";
  const { lower, upper } = cell.declared;
  return lower === null ? "/" : ([lower, upper ?? lower] as const);
}
