/** What must be reached: a share or a figure, from below or from above. */
export type Target = { atLeast: number } | { atMost: number };
export type Unit = "×" | "%" | "ms" | "µs" | "s" | "KB" | "per second" | "MB" | "times";

/** One line of the table. A figure without a target is there to be read beside the others. */
export type Row = {
  what: string;
  measure: string;
  value: number;
  unit: Unit;
  target?: Target;
};

/** Whether a figure reaches its target; one that is no number never does. What has no target misses none. */
export function isMet({ value, target }: Row): boolean {
  if (target === undefined) return true;
  return "atLeast" in target ? value >= target.atLeast : value <= target.atMost;
}

export const missed = (rows: readonly Row[]): Row[] => rows.filter((row) => !isMet(row));

/** Exit code and last words: 1 and what was missed, or 0. A bench that measured nothing has missed everything. */
export function verdict(rows: readonly Row[]): { code: 0 | 1; line: string } {
  const asked = rows.filter(({ target }) => target !== undefined);
  const short = missed(rows);
  if (asked.length === 0) return { code: 1, line: "Nothing was measured against a target." };
  if (short.length === 0)
    return {
      code: 0,
      line: asked.length === 1 ? "The one target is met." : `All ${asked.length} targets are met.`,
    };
  const named = short.map((row) => `${row.what}, ${row.measure}: ${figure(row)}, asked ${asks(row)}`);
  return { code: 1, line: `${short.length} of ${asked.length} targets are missed.\n${named.join("\n")}` };
}

/** The rows as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const mark = row.target === undefined ? "" : isMet(row) ? "met" : "**missed**";
    return `| ${row.what} | ${row.measure} | ${figure(row)} | ${asks(row)} | ${mark} |`;
  });
  return ["| what | measure | measured | asked | |", "| --- | --- | --- | --- | --- |", ...lines].join("\n");
}

/** A page with what was measured in place of what stood between its two marks; throws where it has none. */
export function withTable(page: string, measured: string): string {
  const [before, , after] = page.split(/<!-- (?:measured|until here) -->/);
  if (before === undefined || after === undefined) throw new Error("The page has no place for the table.");
  return `${before}<!-- measured -->\n${measured}\n<!-- until here -->${after}`;
}

const figure = ({ value, unit }: Row): string => inUnit(value, unit);

function asks({ target, unit }: Row): string {
  if (target === undefined) return "";
  return "atLeast" in target ? `≥ ${inUnit(target.atLeast, unit)}` : `≤ ${inUnit(target.atMost, unit)}`;
}

function inUnit(value: number, unit: Unit): string {
  if (unit === "%") return `${Math.round(value * 1000) / 10} %`;
  if (unit === "×") return `${value.toFixed(2)} ×`;
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
