/**
 * A text as a cell that no spreadsheet takes for a formula: one that begins like a formula is led by an apostrophe
 * (OWASP, CSV Injection). A text that looks so already gets one more, so that every text comes back as it was.
 */
export const guardCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text of a cell, without the apostrophe that guarded it. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
