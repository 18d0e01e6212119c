import { describe, expect, test } from "vitest";
import { parseSearch, searchHref } from "@/app/(workspace)/learn/search";
import { sayAsks, sayFound, sayLadder, sayNaming, sayNothingFound } from "@/app/words/learn";

const all = { found: 45, total: 45, q: "", level: null, group: null };

test.each([
  [{}, "All 45 processes, by level and group"],
  [{ found: 1, q: "forensics" }, "One of 45 processes mentions “forensics”."],
  [{ found: 2, q: "patch", level: "Operational" }, "Two of 45 processes mention “patch” in Operational."],
  [{ found: 26, level: "Operational" }, "26 of 45 processes are in Operational."],
  [
    { found: 3, level: "Generic", group: "Generic Processes" },
    "Three of 45 processes are in Generic Processes, Generic.",
  ],
  [{ found: 0, q: "zebra" }, "None of the 45 processes mentions “zebra”."],
  [
    { found: 0, level: "Generic", group: "Monitoring" },
    "None of the 45 processes is in Monitoring, Generic.",
  ],
])("what was found is a sentence: %j", (search, sentence) => {
  expect(sayFound({ ...all, ...search })).toBe(sentence);
});

test.each([
  [{ q: "zebra" }, "Use fewer or shorter words: names, summaries and guidance are searched."],
  [{ level: "“x”" }, "Look in all levels and groups."],
  [{ level: "Generic", group: "Monitoring" }, "Choose a group that belongs to the level."],
])("where nothing was found, it says what to do: %j", (search, sentence) => {
  expect(sayNothingFound({ ...all, ...search })).toBe(sentence);
});

test("the profile's first demand is named, or that there is none", () => {
  const asks = [
    { maturity: 1, capability: null },
    { maturity: 2, capability: 3 },
  ];
  expect(sayAsks("Baseline", asks)).toBe("Baseline asks for it from maturity 2 on, first at capability 3.");
  expect(sayAsks("Baseline", asks.slice(0, 1))).toBe("Baseline does not ask for it.");
});

test("the ladder's heading follows its figures", () => {
  const rung = (level: number, asked: number) => ({ level, asked, minimumCapability: level, adds: [] });
  expect(sayLadder([rung(1, 4), rung(2, 9), rung(3, 9)], 9)).toBe(
    "Level 2 asks for all 9 processes, level 3 for capability 3 of each.",
  );
  expect(sayLadder([rung(1, 4), rung(2, 9)], 9)).toBe("Level 2 asks for all 9 processes, at capability 2.");
  expect(sayLadder([rung(1, 4)], 9)).toBe("What each maturity level asks for");
});

test("only levels that the standard names in two ways are named twice", () => {
  const agreed = { level: 1, name: "Initial", runningTextName: "initial" };
  expect(sayNaming([agreed])).toBe("Table and running text use the same names.");
  expect(sayNaming([agreed, { level: 2, name: "Managed", runningTextName: "defined" }])).toContain(
    "level 2 is Managed in the table and defined in the text. ",
  );
});

describe("the address of a search", () => {
  test.each([
    [{}, { q: "", level: "", group: "" }],
    [
      { q: " patch ", other: "1" },
      { q: "patch", level: "", group: "" },
    ],
    [
      { q: ["a", "b"], level: "generic" },
      { q: "a", level: "generic", group: "" },
    ],
  ])("%j is read as %j", (params, search) => expect(parseSearch(params)).toEqual(search));

  test("a text is cut where the field cuts it", () =>
    expect(parseSearch({ q: "x".repeat(500) }).q).toHaveLength(100));

  test("leaves out what is not asked", () => {
    expect(searchHref({ q: "", level: "" })).toBe("/learn");
    expect(searchHref({ q: "a b", level: "" })).toBe("/learn?q=a+b#processes");
  });
});
