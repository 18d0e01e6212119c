import "server-only";
import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { Refusal } from "@/domain/refusal";

/** Rows of cells as a spreadsheet opens them (RFC 4180), with a byte order mark, without which some take it for another encoding. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows], { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });

/** The rows of a text in CSV, parted by commas or semicolons as its first line is. Refuses as invalid, with row and column. */
export function csvRows(text: string): string[][] {
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error.records ?? 0) + 1;
    const column = Number(error.column ?? 0) + 1;
    throw new Refusal("invalid", "not-csv", { place: `row ${row} column ${column}` });
  }
}

/** Spreadsheets write semicolons where the comma parts decimals. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/[\r\n]/, 1);
  return first.split(";").length > first.split(",").length ? ";" : ",";
}
