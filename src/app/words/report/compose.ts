import type { ReportDocument } from "@/domain/report/document";
import type { ReportFormat } from "@/domain/report/kinds";
import type { Report } from "@/domain/report/report";
import { kindNames } from "./names";
import { aboutOf, type Composed, composePages } from "./pages";
import { composeSlides } from "./slides";
import { subjectOf } from "./standing";
import { composeTable, composeWorkbook } from "./workbook";

/** A report in words, in the shape that its format is drawn from. */
export function compose(report: Report, format: ReportFormat, composed: Composed): ReportDocument {
  if (format === "json") {
    const text = `${JSON.stringify({ hash: composed.hash, report }, null, 2)}\n`;
    return { shape: "data", ...aboutOf(report), text };
  }
  if (format === "pptx") return composeSlides(report, composed);
  if (format === "xlsx") return composeWorkbook(report, composed);
  if (format === "csv") return composeTable(report, composed);
  return composePages(report, composed);
}

/** "Board summary, Group IT, 2026-11-21.pdf": the day is the reader's. */
export const fileNameOf = (report: Report, format: ReportFormat, today: string): string =>
  `${kindNames[report.kind]}, ${subjectOf(report)}, ${today}${report.draft ? ", draft" : ""}.${format}`;
