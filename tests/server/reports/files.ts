import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { compose } from "@/app/words/report/compose";
import type { ReportFormat } from "@/domain/report/kinds";
import type { Report } from "@/domain/report/report";
import { writeReport } from "@/server/reports/write";

export const hash = "5be7f0c2".repeat(8);

/** A report as the file that it is drawn as. */
export const fileOf = (report: Report, format: ReportFormat): Promise<Uint8Array> =>
  writeReport(
    { format, document: compose(report, format, { hash, timeZone: "Europe/Zurich" }) },
    () => undefined,
  );

/** The text of each page of a PDF, its lines joined by spaces. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, " "));
}

/** The parts of an office file, by path. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([path, part]) => [path, strFromU8(part)]),
  );
}

/** The words of a part in XML, without its marks. */
export const wordsOf = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
