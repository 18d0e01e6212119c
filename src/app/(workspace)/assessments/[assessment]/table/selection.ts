/** The rows chosen, and the one that a range begins at. */
export type Selection = { chosen: ReadonlySet<string>; from: string | null };

export const nothingChosen: Selection = { chosen: new Set(), from: null };

/** One row chosen or let go; with a range, all rows between the last one touched and this one follow it. */
export function choose(
  { chosen, from }: Selection,
  rows: readonly string[],
  row: string,
  range: boolean,
): Selection {
  const wanted = !chosen.has(row);
  const touched = range && from !== null ? between(rows, from, row) : [row];
  const next = new Set(chosen);
  for (const it of touched) {
    if (wanted) next.add(it);
    else next.delete(it);
  }
  return { chosen: next, from: row };
}

/** Every row in view, or none once all are chosen. */
export const chooseAll = ({ chosen }: Selection, rows: readonly string[]): Selection =>
  rows.every((row) => chosen.has(row)) ? nothingChosen : { chosen: new Set(rows), from: null };

function between(rows: readonly string[], a: string, b: string): readonly string[] {
  const [first = 0, last = 0] = [rows.indexOf(a), rows.indexOf(b)].sort((x, y) => x - y);
  return first < 0 ? [b] : rows.slice(first, last + 1);
}
