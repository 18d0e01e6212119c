/** A cell of a table of figures; null is a gap and stays empty. */
export type Cell = string | number | null;

/** Comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula is marked as text. */
export function csvText(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [heads, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

/** The same as an address that a link downloads, with the mark by which spreadsheets know the encoding. */
export const csvAddress = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csvText(heads, rows)}`)}`;

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `${cell}`;
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
