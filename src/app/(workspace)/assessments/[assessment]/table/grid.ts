/** Where something that can be pressed stands: 0 chooses the row, 1 opens its process, the rest answer. */
export type Place = { row: string; column: number };

export type Way = "up" | "down" | "left" | "right" | "on";

/** The column of the first answer. */
export const firstAnswer = 2;

export function placeOf(target: EventTarget | null): Place | null {
  const at = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  const { row, column } = at?.dataset ?? {};
  return row === undefined ? null : { row, column: Number(column) };
}

/** Which way an arrow leads; null for every other key. */
export function wayOf(key: string): Way | null {
  return arrows[key] ?? null;
}

/** What stands next to a place; nothing at the edges. "On" goes to the right, and past the end to the next row's answers. */
export function neighbour(
  table: HTMLElement | null,
  { row, column }: Place,
  way: Way,
): HTMLElement | undefined {
  const all = [...(table?.querySelectorAll<HTMLElement>("a[data-row], [data-row]:enabled") ?? [])];
  const rows = [...new Set(all.map((cell) => cell.dataset.row))];
  const inRow = (by: number) => all.filter((cell) => cell.dataset.row === rows[rows.indexOf(row) + by]);
  const here = inRow(0);
  const ahead = here.find((cell) => columnOf(cell) > column);
  if (way === "right") return ahead;
  if (way === "left") return here.findLast((cell) => columnOf(cell) < column);
  if (way === "on") return ahead ?? inRow(1).find((cell) => columnOf(cell) >= firstAnswer);
  const other = inRow(way === "down" ? 1 : -1);
  return other.find((cell) => columnOf(cell) >= column) ?? other.at(-1);
}

const columnOf = (cell: HTMLElement) => Number(cell.dataset.column);

const arrows: Readonly<Record<string, Way>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
