import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { factsOf, managed, nearlyThree, whole, yearBefore } from "../server/reports/facts";
import { hash } from "../server/reports/files";
import { longTexts } from "../server/reports/long-texts";
import { opener, tools } from "./open-report";

const missing = tools.filter((tool) => !existsSync(tool)).join(", ");
const facts = factsOf(nearlyThree, yearBefore);
const mark = `SHA-256 ${hash.slice(0, 16)}`;

describe.skipIf(missing !== "")(`opened by others${missing && `: skipped, without ${missing}`}`, () => {
  const { open, turned, cells } = opener();

  test.each(["pdf", "pptx"] as const)("a board summary as %s says the level and the gaps", async (format) => {
    const { text, pages } = await open(whole(facts, "board"), format);
    expect(text).toContain("Group IT stands at maturity 1, possibly 2. The target is 3.");
    for (const { id } of facts.target.blockers) expect(text).toContain(id);
    expect(pages).toHaveLength(format === "pdf" ? 1 : 5);
    for (const page of pages) expect(page).toContain(mark);
  });

  test.each(["pdf", "docx", "xlsx"] as const)(
    "a full report as %s names every process, and every page its ground and its mark",
    async (format) => {
      const { text, pages } = await open(whole(facts, "full"), format);
      for (const { id } of facts.processes) expect(text).toContain(id);
      for (const page of pages)
        for (const said of [
          mark,
          "profile Baseline",
          "scoring 1.0",
          "O-ISM3, 2011 edition",
          "made 21 Nov 2026",
        ])
          expect(page).toContain(said);
    },
  );

  test.each(["ssp-1", "tsp-1", "osp-1"] as const)(
    "%s opens as PDF and as Word, with the same title",
    async (kind) => {
      for (const format of ["pdf", "docx"] as const)
        expect((await open(whole(facts, kind), format)).text).toContain(
          "Group IT stands at maturity 1, possibly 2.",
        );
    },
  );

  test("a draft bears its watermark on every page of a PDF, a document and slides", async () => {
    const draft = factsOf(nearlyThree, null, { status: "draft" });
    for (const [kind, format] of [
      ["tsp-1", "pdf"],
      ["board", "pptx"],
    ] as const)
      for (const page of (await open(whole(draft, kind), format)).pages) expect(page).toMatch(/\bDraft\b/);
    // WordArt is drawn and not written, so that no text of it is read: it takes a thirtieth of the paper.
    const [plain, marked] = [
      await turned(whole(facts, "tsp-1"), "docx"),
      await turned(whole(draft, "tsp-1"), "docx"),
    ];
    expect(marked.blank).toBeLessThan(plain.blank - 0.02);
  });

  test("figures in a workbook are the scores, and what begins like a formula is read back as it was written", async () => {
    const signs = ["=1+1", "+SUM(A1)", "-2", "@cmd", "\t=1"];
    const hostile = factsOf({
      ...nearlyThree,
      ...Object.fromEntries(
        signs.map((note, index) => [`GP-${index + 1}`, { ...managed, note }]).slice(0, 3),
      ),
      "SSP-1": { ...managed, note: signs[3] ?? "", document: signs[4] ?? "" },
    });
    for (const format of ["xlsx", "csv"] as const) {
      const rows = await cells(whole(hostile, "full"), format);
      const heads = rows.find(([first]) => first === "Process") ?? [];
      for (const { id, lower, upper } of hostile.processes) {
        const row = rows.find(([first, name]) => first === id && name !== "Note") ?? [];
        expect([
          id,
          row[heads.indexOf("Declared, certain")],
          row[heads.indexOf("Declared, possible")],
        ]).toEqual([id, `${lower ?? ""}`, `${upper ?? ""}`]);
      }
      const read = rows.flat().map((cell) => cell.replace(/^'/, "").trim());
      for (const sign of signs) expect(read).toContain(sign.trim());
    }
  });

  test.each(["pdf", "docx", "xlsx"] as const)(
    "long texts in German, Greek and Chinese stand whole in %s, and within the page",
    async (format) => {
      const long = factsOf(longTexts());
      const { text, outside } = await open(whole(long, "full", { names: true }), format);
      const told = text.replace(/\s+/g, "");
      for (const { answer } of long.processes.slice(0, 9))
        for (const word of (answer.document ?? "").match(/.{1,12}/gu) ?? []) expect(told).toContain(word);
      expect(outside).toEqual([]);
    },
  );
});
