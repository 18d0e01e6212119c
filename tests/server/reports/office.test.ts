import { describe, expect, test } from "vitest";
import { composeWorkbook } from "@/app/words/report/workbook";
import { csvRows } from "@/server/csv";
import { factsOf, managed, nearlyThree, whole, yearBefore } from "./facts";
import { fileOf, hash, partsOf, wordsOf } from "./files";
import { longTexts } from "./long-texts";

const facts = factsOf(nearlyThree, yearBefore);
const formulas = ["=1+1", "+SUM(A1)", "-2", "@cmd", "＝1"];
const hostile = factsOf({
  ...nearlyThree,
  "GP-1": { ...managed, note: formulas[0] ?? "", document: formulas[1] ?? "", plan: formulas[2] ?? "" },
  "GP-2": { ...managed, note: formulas[3] ?? "", document: formulas[4] ?? "" },
});

describe("work papers as a workbook", () => {
  test("have a sheet for each group of processes, each with a filter and its heads held still, and no macro", async () => {
    const parts = partsOf(await fileOf(whole(facts, "full"), "xlsx"));
    const sheets = Object.entries(parts).filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
    expect(sheets).toHaveLength(facts.groups.length + 3);
    for (const [, xml] of sheets) {
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(xml).toContain('state="frozen"');
      expect(xml).toContain(hash.slice(0, 16));
    }
    expect(Object.keys(parts).filter((path) => /vba|macro/i.test(path))).toEqual([]);
  });

  test("have no column that breaks a word of its head, and rows narrow enough to be printed at their size on A3", async () => {
    const [, , sheet = ""] = Object.entries(partsOf(await fileOf(whole(facts, "full"), "xlsx")))
      .filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path))
      .map(([, xml]) => xml);
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const heads = composeWorkbook(whole(facts, "full"), { hash, timeZone: "UTC" }).sheets[1]?.columns ?? [];
    expect(widths).toHaveLength(heads.length);
    for (const [column, { label }] of heads.entries())
      for (const word of label.split(" ")) expect(widths[column]).toBeGreaterThanOrEqual(word.length);
    // A sign takes about 1.75 mm at ten points, and a sheet of A3 has 405 mm between these margins.
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(235);
  });

  test("keep a cell that begins like a formula a text, as it was written", async () => {
    const parts = partsOf(await fileOf(whole(hostile, "full"), "xlsx"));
    const sheets = Object.entries(parts).filter(([path]) => /worksheets\/sheet/.test(path));
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/);
    const told = wordsOf(Object.values(parts).join(" "));
    for (const formula of formulas) expect(told).toContain(formula);
    expect(told).not.toContain(`'${formulas[0]}`);
  });
});

test("a table in CSV gives every process its figures, and guards what begins like a formula", async () => {
  const [heads = [], ...rows] = csvRows(Buffer.from(await fileOf(whole(hostile, "full"), "csv")).toString());
  expect(rows).toHaveLength(45);
  const at = (label: string) => heads.indexOf(label);
  for (const { id, lower, upper } of hostile.processes) {
    const row = rows.find(([first]) => first === id) ?? [];
    expect([row[at("Declared, certain")], row[at("Declared, possible")]]).toEqual([
      `${lower ?? ""}`,
      `${upper ?? ""}`,
    ]);
    expect(row[at("SHA-256")]).toBe(hash);
  }
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
});

describe("slides of a board summary", () => {
  test("say what the page says, with charts that hold the counted figures in sheets of their own", async () => {
    const parts = partsOf(await fileOf(whole(facts, "board"), "pptx"));
    const slides = Object.entries(parts).filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(5);
    const told = slides.map(([, xml]) => wordsOf(xml)).join(" ");
    expect(told).toContain("Group IT stands at maturity 1, possibly 2. The target is 3.");
    for (const { id, name } of facts.target.blockers) expect(told).toContain(`${id} ${name}`);
    const charts = Object.entries(parts).filter(([path]) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(3);
    const held = charts
      .map(([, xml]) => valuesOf(xml))
      .find((series) => series[0]?.length === facts.rungs.length);
    expect(held?.[0]).toEqual(facts.rungs.map((rung) => rung.held));
    expect(Object.keys(parts).filter((path) => /embeddings\/.*xlsx$/.test(path))).toHaveLength(3);
  });

  test("of a draft say so on every slide", async () => {
    const parts = partsOf(
      await fileOf(whole(factsOf(nearlyThree, null, { status: "draft" }), "board"), "pptx"),
    );
    const slides = Object.entries(parts).filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    for (const [, xml] of slides) expect(wordsOf(xml)).toMatch(/\bDraft\b/);
  });
});

describe("a full report as a document", () => {
  test("names every process, with headings, heads that come again, and the stamp at its foot", async () => {
    const parts = partsOf(await fileOf(whole(facts, "full"), "docx"));
    const body = parts["word/document.xml"] ?? "";
    for (const { id, name } of facts.processes) expect(wordsOf(body)).toContain(`${id} ${name}`);
    expect(body).toContain("<w:tblHeader/>");
    expect(body).toContain('w:val="Heading2"');
    const foot = Object.entries(parts).find(([path]) => /^word\/footer\d*\.xml$/.test(path))?.[1] ?? "";
    expect(wordsOf(foot)).toContain(`SHA-256 ${hash.slice(0, 16)}`);
  });

  test("holds long texts in German, Greek and Chinese whole", async () => {
    const long = factsOf(longTexts());
    const body = wordsOf(
      partsOf(await fileOf(whole(long, "full", { names: true }), "docx"))["word/document.xml"] ?? "",
    );
    for (const { answer } of long.processes)
      for (const line of (answer.note ?? "").split("\n")) expect(body).toContain(line);
  });
});

test("as JSON it says what it was prepared from, under its mark", async () => {
  const report = whole(facts, "full");
  const told = JSON.parse(Buffer.from(await fileOf(report, "json")).toString());
  expect(told.hash).toBe(hash);
  expect(told.report.declared).toEqual(facts.declared);
  expect(told.report.processes).toHaveLength(45);
});

/** The figures of each series of a chart. */
const valuesOf = (xml: string): number[][] =>
  [...xml.matchAll(/<c:val>([\s\S]*?)<\/c:val>/g)].map(([, values = ""]) =>
    [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
  );
