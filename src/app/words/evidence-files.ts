import type { Params } from "@/domain/refusal";

/** A size as people say it: 512 bytes, 2.5 MB, 20 GB. */
export function bytesInWords(said: Params[string] | undefined): string {
  const bytes = Number(said);
  const [unit, per] = units.find(([, least]) => bytes >= least) ?? (["bytes", 1] as const);
  const number = new Intl.NumberFormat("en", { maximumFractionDigits: bytes / per < 10 && per > 1 ? 1 : 0 });
  return `${number.format(bytes / per)} ${unit}`;
}

/** What a file is, in words. */
export const typeInWords = (said: Params[string] | undefined): string => {
  const type = String(said);
  return names[type] ?? (type === "" ? "something unknown" : `a file of the type ${type}`);
};

const units = [
  ["GB", 1024 ** 3],
  ["MB", 1024 ** 2],
  ["KB", 1024],
] as const;

const names: Readonly<Record<string, string>> = {
  "application/pdf": "a PDF",
  "image/png": "a PNG picture",
  "image/jpeg": "a JPEG picture",
  "image/gif": "a GIF picture",
  "image/webp": "a WebP picture",
  "text/plain": "plain text",
  "text/csv": "a table (CSV)",
  "text/markdown": "Markdown",
  "application/json": "JSON",
  "message/rfc822": "an e-mail",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "a Word document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "an Excel workbook",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "a PowerPoint presentation",
  "application/vnd.oasis.opendocument.text": "an OpenDocument text",
  "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet",
  "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation",
  "application/zip": "a ZIP archive",
  "application/x-msdownload": "a program",
  "application/x-elf": "a program",
  "application/xml": "XML",
};
