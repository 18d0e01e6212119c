import { describe, expect, test } from "vitest";
import { fileWords, sayCounts, sayFile, sayImported, sayPlace } from "@/app/words/files";
import type { Params } from "@/domain/refusal";
import { written } from "../architecture/sources";

/** What reads a file, and the schemas that it reads with. */
const reading = written(["src/domain"], [".ts"]).filter(({ path }) =>
  /^src\/domain\/(assessment-file\/|fault\.ts|oism3\/(answer|profile)-schema\.ts)/.test(path),
);
const codes = [
  ...new Set(
    reading.flatMap(({ text }) =>
      [
        ...text.matchAll(
          /new Refusal\(\s*"[\w-]+",\s*"([^"]+)"|\bcode: "([^"]+)"|\b(?:fault|refusedAt)\([^"]*"([\w-]+-[\w-]+)"|code = "([^"]+)"/g,
        ),
      ].map(([, ...found]) => found.find(Boolean) ?? ""),
    ),
  ),
].filter((code) => code !== "custom");

const any: Params = new Proxy({}, { get: () => "something" });

describe("whatever can be wrong with a file has words", () => {
  test("codes are found where they are made", () =>
    expect(codes).toEqual(
      expect.arrayContaining(["not-json", "unknown-process", "no-head", "value-missing", "minimum-falls"]),
    ));

  test.each(codes)("%s ends a sentence that begins with its place", (code) =>
    expect(fileWords[code]?.(any)).toMatch(/^[a-z].*\.$/),
  );
});

test.each([
  ["line 3 column 5", "Line 3, column 5"],
  ["row 4 column operated", "Row 4, column operated"],
  ["answers.GP-1.operated", "answers.GP-1.operated"],
  ["file", "The file"],
])("the place %s is said as %s", (place, said) => expect(sayPlace(place)).toBe(said));

describe("a refused file", () => {
  const refused = { reason: "invalid" as const, code: "not-json", params: { place: "line 2 column 3" } };

  test("names each place with what is wrong there", () => {
    expect(sayFile({ ...refused, fields: [] }).faults).toEqual([
      { place: "Line 2, column 3", text: "is not JSON from here on." },
    ]);
    const fault = (column: string) => ({
      path: `row 2 column ${column}`,
      code: "value-not-allowed",
      params: { allowed: ["yes", "no"] },
    });
    expect(sayFile({ ...refused, fields: [fault("operated"), fault("load")] }).faults).toEqual([
      { place: "Row 2, column operated", text: "must be one of yes, no." },
      { place: "Row 2, column load", text: "must be one of yes, no." },
    ]);
  });

  test("says where a value stands in the text, and the way to it", () =>
    expect(
      sayFile({
        ...refused,
        fields: [{ path: "answers.GP-1.load", code: "unknown-key", params: { line: 7, column: 3 } }],
      }).faults,
    ).toEqual([{ place: "Line 7, column 3: answers.GP-1.load", text: "is not a key of the format." }]));

  test("for another reason keeps the sentence of that", () =>
    expect(
      sayFile({ reason: "conflict", code: "assessment.locked", params: { status: "submitted" }, fields: [] }),
    ).toEqual({ message: "The answers are locked: the assessment is submitted.", faults: [] }));
});

test.each([
  [{ new: 0, changed: 0, cleared: 0, unchanged: 1 }, "No answer would change; one stays as it is."],
  [{ new: 12, changed: 1, cleared: 0, unchanged: 0 }, "12 new, one changed; none stays as it is."],
  [{ new: 0, changed: 0, cleared: 2, unchanged: 5 }, "Two cleared; five stay as they are."],
])("%j is said as %s", (counts, said) => expect(sayCounts(counts)).toBe(said));

test("what was taken in is counted", () => {
  expect(sayImported({ fields: 1, processes: 1 })).toBe("One answer in one process has been taken in.");
  expect(sayImported({ fields: 30, processes: 2 })).toBe("30 answers in two processes have been taken in.");
  expect(sayImported({ fields: 0, processes: 0 })).toBe(
    "The description has been taken in; no answer changed.",
  );
});
