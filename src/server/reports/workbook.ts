import "server-only";
import writeSheets, { type Cell } from "write-excel-file/node";
import type { Sheet, Workbook } from "@/domain/report/document";

/** Work papers as a workbook: no macros, no formulas, every sheet with its heads held still and a filter over its rows. */
export async function writeWorkbook({ sheets, stamp }: Workbook): Promise<Uint8Array> {
  const file = writeSheets(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [headsOf(sheet), ...sheet.rows.map((row) => row.map(cellOf))],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: "landscape" as const,
    })),
    { fontFamily: "Arial", fontSize: 10, features: [filtering(sheets, `${stamp.left}\n${stamp.right}`)] },
  );
  return file.toBuffer();
}

const headsOf = ({ columns }: Sheet): Cell[] =>
  columns.map(({ label }) => ({
    value: label,
    type: String,
    fontWeight: "bold" as const,
    wrap: true,
    alignVertical: "top" as const,
    bottomBorderStyle: "thin" as const,
  }));

/** A text is a text whatever it begins with: its type says so, and it needs no apostrophe here. */
function cellOf(value: string | number | null): Cell {
  if (value === null) return null;
  if (typeof value === "number") return { value, type: Number, alignVertical: "top" };
  return { value, type: String, wrap: true, alignVertical: "top" };
}

/** What the library does not write itself: the filter, and the foot of every printed page. */
function filtering(sheets: readonly Sheet[], foot: string) {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined) return xml;
            const last = `${columnName(sheet.columns.length)}${sheet.rows.length + 1}`;
            return xml
              .replace("</sheetData>", `</sheetData><autoFilter ref="A1:${last}"/>`)
              .replace(
                "</worksheet>",
                `<headerFooter><oddFooter>&amp;L&amp;7${escaped(foot)}&amp;R&amp;7&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
              );
          },
        },
      },
    },
  };
}

/** A to Z, then AA and on. */
const columnName = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1);

/** Ampersands are doubled, since a footer reads one as a command; a footer holds 255 signs at most. */
const escaped = (text: string): string =>
  text
    .replaceAll("&", "&&")
    .slice(0, 220)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
