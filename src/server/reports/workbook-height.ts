import "server-only";

/** Points that a line of the workbook's type takes, and the most that a row can be high in the format. */
const line = 13;
const highest = 409;

/**
 * How high a row has to be for its texts, in points: not every program finds it out by itself. Widths are in figures of the
 * type; Chinese signs take two. What is longer than a row can be is read in the cell.
 */
export function heightOf(cells: readonly { text: string; width: number }[]): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width)));
  return Math.min(highest, lines * line + 2);
}

const linesOf = (text: string, width: number): number =>
  text.split("\n").reduce((sum, part) => sum + wrapped(part, width), 0);

/** Words are put in one after the other, as whoever draws the cell does; one that is wider than the cell is broken. */
function wrapped(text: string, width: number): number {
  let [lines, taken] = [1, 0];
  for (const word of text.split(/(?<=[ -])/)) {
    const needed = spaceOf(word);
    if (taken > 0 && taken + needed > width) [lines, taken] = [lines + 1, 0];
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    taken += needed > width ? needed % width : needed;
  }
  return lines;
}

const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;
const spaceOf = (word: string): number =>
  [...word].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1.08), 0);
