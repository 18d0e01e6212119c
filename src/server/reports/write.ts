import "server-only";
import { guardCell } from "@/domain/assessment-file/cell";
import type { ReportDocument, Workbook } from "@/domain/report/document";
import type { ReportFormat } from "@/domain/report/kinds";
import { csvText } from "../csv";
import type { Told } from "./pdf";

/** A document, and what it is to become. */
export type Job = { readonly format: ReportFormat; readonly document: ReportDocument };

/** The file that a document is drawn as; each vendor is loaded only where it draws. `told` hears how far it is, from 0 to 1. */
export async function writeReport({ format, document }: Job, told: Told): Promise<Uint8Array> {
  switch (document.shape) {
    case "pages":
      return format === "docx"
        ? (await import("./docx")).writeDocx(document)
        : (await import("./pdf")).writePdf(document, told);
    case "slides":
      return (await import("./slides")).writeSlides(document, told);
    case "workbook":
      return format === "csv" ? writeTable(document) : (await import("./workbook")).writeWorkbook(document);
    case "data":
      return Buffer.from(document.text);
  }
}

/** A cell that begins like a formula is led by an apostrophe: a table in text has no types that could say it is none. */
const writeTable = ({ sheets }: Workbook): Uint8Array =>
  Buffer.from(
    csvText(
      sheets.flatMap(({ columns, rows }) => [
        columns.map(({ label }) => label),
        ...rows.map((row) =>
          row.map((value) => (typeof value === "string" ? guardCell(value) : `${value ?? ""}`)),
        ),
      ]),
    ),
  );
