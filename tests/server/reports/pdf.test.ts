import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { reportKinds } from "@/domain/report/kinds";
import { factsOf, managed, nearlyThree, whole, yearBefore } from "./facts";
import { fileOf, hash, pagesOf } from "./files";
import { longTexts } from "./long-texts";

const facts = factsOf(nearlyThree, yearBefore);

describe("a board summary as PDF", () => {
  test("is one page that says level, bounds, target, what moved, and the gaps that were counted", async () => {
    const [page = "", ...more] = await pagesOf(await fileOf(whole(facts, "board"), "pdf"));
    expect(more).toEqual([]);
    expect(facts.declared).toEqual({ lower: 1, upper: 2 });
    expect(page).toContain("Group IT stands at maturity 1, possibly 2. The target is 3.");
    expect(page).toContain("1–2");
    expect(page).toContain("up, was 0 in Yearly reading 2025");
    for (const rung of facts.rungs)
      expect(page).toContain(`${rung.held} of ${rung.asked} at capability ${rung.minimumCapability}`);
    expect(facts.target.blockers.map(({ id }) => id)).toEqual(["OSP-12", "TSP-4", "OSP-20"]);
    for (const { id, name } of facts.target.blockers) expect(page).toContain(`${id} ${name}`);
  });

  test("stays one page with five gaps whose names and scope are long", async () => {
    const crowded = factsOf({}, yearBefore);
    const long = {
      ...crowded,
      assessment: { ...crowded.assessment, unit: "Rechenzentrumsbetriebsgesellschaft ".repeat(5).trim() },
    };
    expect(await pagesOf(await fileOf(whole(long, "board"), "pdf"))).toHaveLength(1);
  });
});

describe("a full report as PDF", () => {
  test("names every process with its bounds, and stamps every page", async () => {
    const pages = await pagesOf(await fileOf(whole(facts, "full"), "pdf"));
    const text = pages.join(" ");
    for (const { id, name } of facts.processes) expect(text).toContain(`${id} ${name}`);
    for (const page of pages) {
      expect(page).toContain(`SHA-256 ${hash.slice(0, 16)}`);
      expect(page).toContain("profile Baseline · scoring 1.0");
      expect(page).toContain("O-ISM3");
      expect(page).toMatch(/Page \d+ \/ \d+/);
    }
    expect(text).toContain(hash);
  });

  test("has a bookmark for each of its headings, and is tagged", async () => {
    const bytes = await fileOf(whole(facts, "full"), "pdf");
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const titles = (await document.getOutline())?.map(({ title }) => title);
    expect(titles).toContain("How it is counted, and what it does not say");
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test("of a draft says so on every page, and of what is declared on none", async () => {
    const draft = factsOf(nearlyThree, null, { status: "draft" });
    for (const page of await pagesOf(await fileOf(whole(draft, "tsp-1"), "pdf")))
      expect(page).toMatch(/\bDraft\b/);
    for (const page of await pagesOf(await fileOf(whole(facts, "tsp-1"), "pdf")))
      expect(page).not.toMatch(/\bDraft\b/);
  });

  test("holds only the sections that were chosen", async () => {
    const text = (await pagesOf(await fileOf(whole(facts, "full", { sections: ["method"] }), "pdf"))).join(
      " ",
    );
    expect(text).toContain("How it is counted");
    expect(text).not.toContain("one by one");
  });
});

test.each(reportKinds)("%s is drawn of nothing but unknowns, and of nothing that applies", async (kind) => {
  const none = Object.fromEntries(
    facts.processes.map(({ id }) => [id, { applicable: false, reason: "Closed" }]),
  );
  for (const answers of [{}, none])
    expect((await pagesOf(await fileOf(whole(factsOf(answers), kind), "pdf"))).length).toBeGreaterThan(0);
});

test("45 processes with long texts in German, Greek and Chinese are there from the first sign to the last", async () => {
  const long = factsOf(longTexts());
  const pages = await pagesOf(await fileOf(whole(long, "full", { names: true }), "pdf"));
  // The foot of a page would stand in the middle of a word that goes on over it.
  const text = pages
    .map((page) => page.slice(0, page.lastIndexOf("Aarberg Group · ")))
    .join("")
    .replace(/\s+/g, "");
  for (const { answer } of long.processes)
    for (const said of [answer.note, answer.document, answer.reason])
      if (said !== undefined)
        for (const part of said.split(/\s+/)) expect(text).toContain(part.normalize("NFC"));
});

test("Japanese, Korean, arrows and signs of mathematics are drawn; for other scripts the report says what boxes stand for", async () => {
  const say = (note: string) =>
    fileOf(whole(factsOf({ ...nearlyThree, "GP-1": { ...managed, note } }), "full", { names: true }), "pdf");
  const drawn = (await pagesOf(await say("情報セキュリティの管理 정보 보호 → ≥ 3 ✓"))).join(" ");
  expect(drawn).toContain("情報セキュリティの管理 정보 보호 → ≥ 3 ✓");
  expect(drawn).not.toContain("boxes stand for");
  const [first = ""] = await pagesOf(await say("ניהול אבטחה, إدارة, 😀"));
  expect(first).toContain("boxes stand for Arabic, Hebrew and Symbols.");
});
