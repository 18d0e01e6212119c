import { describe, expect, test } from "vitest";
import { sayMissing } from "@/app/words/report/missing";
import type { ReportFacts } from "@/domain/report/facts";
import { csvRows } from "@/server/csv";
import { factsOf, nearlyThree, whole } from "./facts";
import { fileOf, pagesOf, partsOf, wordsOf } from "./files";

const lacking = (...names: ("operation" | "activity" | "scope" | "load" | "quality" | "efficiency")[]) =>
  names.map((requirement) => ({ requirement, state: "lacking" as const }));
const unknown = (...names: ("documentation" | "activity" | "scope" | "load")[]) =>
  names.map((requirement) => ({ requirement, state: "unknown" as const }));

test.each([
  [
    [...lacking("activity", "scope", "load", "quality"), ...unknown("documentation")],
    "Activity, Scope and two more; unknown: Documented",
  ],
  [
    [...lacking("load"), ...unknown("documentation", "activity", "scope", "load")],
    "Load; unknown: Documented, Activity and two more",
  ],
  [lacking("activity", "scope", "load", "quality", "efficiency"), "Activity, Scope, Load and two more"],
  [unknown("documentation", "activity", "scope", "load"), "unknown: Documented, Activity, Scope, Load"],
  [
    [...lacking("operation"), ...unknown("documentation", "activity")],
    "Operated; not asked: Documented, Activity",
  ],
])("what is missing in short keeps what lacks and what is unknown apart: %#", (missing, said) =>
  expect(sayMissing(missing, 4)).toBe(said),
);

describe("what is not asked", () => {
  const facts = factsOf({ ...nearlyThree, "GP-2": {} });
  const report = whole(facts, "full");

  test("is told apart from unknown and unanswered in CSV, so that they add up to what the report counts", async () => {
    const rows = csvRows(Buffer.from(await fileOf(report, "csv")).toString());
    const count = (said: string) => rows.flat().filter((cell) => cell === said).length;
    expect([count("unknown"), count("not answered")]).toEqual([facts.open.unknown, facts.open.unanswered]);
    expect(count("not asked")).toBe(8 + 9);
  });

  test("is told of a process that is not operated on paper too", async () => {
    const word = wordsOf(partsOf(await fileOf(report, "docx"))["word/document.xml"] ?? "");
    const page = (await pagesOf(await fileOf(report, "pdf"))).join(" ");
    for (const text of [word, page]) expect(text).toMatch(/No\s+operated\s+Not asked\s+documented, activity/);
  });
});

test("a process left out without an appraiser's word is not told as verified 0 to 5, and why the counts differ is", async () => {
  const facts: ReportFacts = factsOf(nearlyThree);
  const weighed = {
    ...facts,
    verified: { lower: 0, upper: 2 } as const,
    processes: facts.processes.map((it) => ({
      ...it,
      verified: { lower: 0, upper: it.applicable ? 2 : 5 } as const,
    })),
  };
  const [heads = [], ...rows] = csvRows(Buffer.from(await fileOf(whole(weighed, "full"), "csv")).toString());
  const of = (id: string) =>
    rows.find(([first]) => first === id)?.slice(heads.indexOf("Verified, certain"))[0];
  expect([of("TSP-13"), of("GP-1")]).toEqual(["left out, not accepted", "0"]);
  const said = "Declared counts over 44 processes, verified over 45: that TSP-13 does not apply";
  expect((await pagesOf(await fileOf(whole(weighed, "full"), "pdf"))).join(" ")).toContain(said);
  expect(wordsOf(Object.values(partsOf(await fileOf(whole(weighed, "full"), "xlsx"))).join(" "))).toContain(
    said,
  );
});
