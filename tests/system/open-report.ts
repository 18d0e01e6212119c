import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";
import type { ReportFormat } from "@/domain/report/kinds";
import type { Report } from "@/domain/report/report";
import { csvRows } from "@/server/csv";
import { fileOf } from "../server/reports/files";

export const tools = ["/usr/bin/pdftotext", "/usr/bin/pdftoppm", "/usr/bin/soffice"];

/** Opens reports with Poppler, and with LibreOffice what is no PDF. */
export function opener() {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-reports-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const profile = pathToFileURL(join(folder, "profile")).href;
  let count = 0;

  /** The file as a PDF, by LibreOffice where it is none. */
  async function asPdf(report: Report, format: ReportFormat): Promise<string> {
    const path = join(folder, `${++count}.${format}`);
    writeFileSync(path, await fileOf(report, format));
    return format === "pdf" ? path : convert(path, "pdf");
  }

  function convert(path: string, to: string): string {
    const order = ["--headless", `-env:UserInstallation=${profile}`, "--convert-to", to, "--outdir", folder];
    execFileSync("/usr/bin/soffice", [...order, path], { stdio: "pipe" });
    return path.replace(/\.\w+$/, `.${to.split(":")[0]}`);
  }

  return {
    /** The text of each page, and what of it reaches over the page's edges. */
    open: async (report: Report, format: ReportFormat) => {
      const pdf = await asPdf(report, format);
      execFileSync("/usr/bin/pdftotext", ["-layout", pdf, `${pdf}.txt`]);
      const pages = readFileSync(`${pdf}.txt`, "utf8").split("\f").slice(0, -1);
      return {
        text: pages.join(" ").replace(/\s+/g, " "),
        pages: pages.map((page) => page.replace(/\s+/g, " ")),
        outside: outsideOf(pdf),
      };
    },
    /** How much of its first page is blank paper, from 0 to 1. */
    turned: async (report: Report, format: ReportFormat) => {
      const pdf = await asPdf(report, format);
      execFileSync("/usr/bin/pdftoppm", ["-r", "20", "-gray", "-singlefile", pdf, pdf]);
      const picture = readFileSync(`${pdf}.pgm`).subarray(20);
      return { blank: picture.filter((tone) => tone === 255).length / picture.length };
    },
    /** Every row of every sheet, as LibreOffice reads it. */
    cells: async (report: Report, format: "xlsx" | "csv") => {
      const path = join(folder, `${++count}.${format}`);
      writeFileSync(path, await fileOf(report, format));
      if (format === "csv") return csvRows(readFileSync(path, "utf8"));
      convert(path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
      const sheets = readdirSync(folder).filter((name) => name.startsWith(`${basename(path, ".xlsx")}-`));
      return sheets.flatMap((name) => csvRows(readFileSync(join(folder, name), "utf8")));
    },
  };
}

/** The words of a PDF that do not lie on their page. */
function outsideOf(pdf: string): string[] {
  execFileSync("/usr/bin/pdftotext", ["-bbox", pdf, `${pdf}.html`]);
  return readFileSync(`${pdf}.html`, "utf8")
    .split("<page ")
    .slice(1)
    .flatMap((page) => {
      const [, width = "0", height = "0"] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      return [
        ...page.matchAll(
          /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g,
        ),
      ].flatMap(([, left, top, right, bottom, word]) =>
        Number(left) < 0 ||
        Number(top) < 0 ||
        Number(right) > Number(width) ||
        Number(bottom) > Number(height)
          ? [word ?? ""]
          : [],
      );
    });
}
