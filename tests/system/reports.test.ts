import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { ReportFormat } from "@/domain/report/kinds";
import type { Report } from "@/domain/report/report";
import { factsOf, nearlyThree, whole, yearBefore } from "../server/reports/facts";
import { fileOf, hash } from "../server/reports/files";

const tools = ["/usr/bin/pdftotext", "/usr/bin/pdftoppm", "/usr/bin/soffice"];
const missing = tools.filter((tool) => !existsSync(tool)).join(", ");
const facts = factsOf(nearlyThree, yearBefore);

describe.skipIf(missing !== "")(`opened by others${missing && `: skipped, without ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-reports-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The text that Poppler reads in a file; LibreOffice turns what is no PDF into one first. */
  async function read(report: Report, format: ReportFormat): Promise<string> {
    const path = join(folder, `${report.kind}-${format}.${format}`);
    writeFileSync(path, await fileOf(report, format));
    const profile = pathToFileURL(join(folder, "profile")).href;
    const turned = path.replace(/\.\w+$/, ".pdf");
    if (format !== "pdf")
      execFileSync("/usr/bin/soffice", [
        ...[
          "--headless",
          `-env:UserInstallation=${profile}`,
          "--convert-to",
          "pdf",
          "--outdir",
          folder,
          path,
        ],
      ]);
    execFileSync("/usr/bin/pdftotext", ["-layout", turned, `${turned}.txt`]);
    execFileSync("/usr/bin/pdftoppm", ["-r", "40", "-png", "-singlefile", turned, turned]);
    expect(statSync(`${turned}.png`).size).toBeGreaterThan(1000);
    return readFileSync(`${turned}.txt`, "utf8").replace(/\s+/g, " ");
  }

  test.each(["pdf", "pptx"] as const)("a board summary as %s says the level and the gaps", async (format) => {
    const text = await read(whole(facts, "board"), format);
    expect(text).toContain("Group IT stands at maturity 1, possibly 2. The target is 3.");
    expect(text).toContain(hash.slice(0, 16));
    for (const { id } of facts.target.blockers) expect(text).toContain(id);
  });

  test.each(["pdf", "docx", "xlsx"] as const)("a full report as %s names every process", async (format) => {
    const text = await read(whole(facts, "full"), format);
    for (const { id } of facts.processes) expect(text).toContain(id);
    expect(text).toContain(hash.slice(0, 16));
  });
});
