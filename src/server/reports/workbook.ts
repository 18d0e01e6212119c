import "server-only";
import writeSheets, { type Cell } from "write-excel-file/node";
import type { Sheet, Workbook } from "@/domain/report/document";
import { heightOf } from "./workbook-height";
import { printing } from "./workbook-print";

/** Work papers as a workbook: no macros, no formulas, every sheet with its heads held still and a filter over its rows. */
export async function writeWorkbook({ sheets, stamp }: Workbook): Promise<Uint8Array> {
  const file = writeSheets(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [headsOf(sheet), ...sheet.rows.map((row) => rowOf(row, sheet))],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: "landscape" as const,
    })),
    { fontFamily: "Arial", fontSize: 10, features: [printing(sheets, stamp)] },
  );
  return file.toBuffer();
}

const headsOf = ({ columns }: Sheet): Cell[] => {
  const height = heightOf(columns.map(({ label, width }) => ({ text: label, width: width + 2 })));
  return columns.map(({ label }) => ({
    value: label,
    type: String,
    height,
    fontWeight: "bold" as const,
    wrap: true,
    alignVertical: "top" as const,
    bottomBorderStyle: "thin" as const,
  }));
};

function rowOf(row: Sheet["rows"][number], { columns }: Sheet): Cell[] {
  const texts = row.map((value, column) => ({ text: `${value ?? ""}`, width: columns[column]?.width ?? 10 }));
  const height = heightOf(texts);
  return row.map((value) => cellOf(value, height));
}

/** A text is a text whatever it begins with: its type says so, and it needs no apostrophe here. Figures stand left, under their heads. */
function cellOf(value: string | number | null, height: number): Cell {
  const place = { height, alignVertical: "top", align: "left" } as const;
  if (value === null) return null;
  if (typeof value === "number") return { value, type: Number, ...place };
  return { value, type: String, wrap: true, ...place };
}
