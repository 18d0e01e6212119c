import { sayBounds } from "@/app/words/result";
import type { MapCell, ProcessMap } from "@/server/queries/process-map";

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
