import { describe, expect, test } from "vitest";
import { AddAddress, AddEvidence, AddFile, FindEvidence } from "@/domain/evidence/input";
import { knowsKind, practiceKinds } from "@/domain/evidence/practice-kind";
import { answerSubjects } from "@/domain/evidence/subject";
import { parseAt } from "@/domain/fault";
import { Refusal } from "@/domain/refusal";

const id = "5f1b8f7e-4b42-4a8b-9a51-6d8e5ef2f3f1";
const faults = (attempt: () => unknown) => {
  try {
    attempt();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields.map(({ path, code }) => `${path}: ${code}`);
  }
};

describe("a link", () => {
  const at = (url: string) =>
    faults(() => parseAt(AddAddress, { id, evidenceId: id, url, title: "The wiki" }));

  test.each(["https://intranet.example/minutes?year=2026", "http://10.0.0.5:8080/x"])("may be %s", (url) =>
    expect(at(url)).toEqual([]),
  );

  test.each([
    ["javascript:alert(1)", "url: not-a-url"],
    ["file:///etc/passwd", "url: not-a-url"],
    ["data:text/html,x", "url: not-a-url"],
    ["intranet", "url: not-a-url"],
    ["https://me:secret@intranet.example/", "url: evidence.address-secret"],
    [`https://x.example/${"x".repeat(2000)}`, "url: too-long"],
  ])("may not be %s", (url, expected) => expect(at(url)).toEqual([expected]));
});

describe("an item", () => {
  const add = (own: object) =>
    faults(() => parseAt(AddEvidence, { id, title: "Minutes", owner: id, ...own }));

  test("needs a title and an owner, and nothing else", () => {
    expect(add({})).toEqual([]);
    expect(add({ title: " " })).toEqual(["title: too-short"]);
    expect(add({ owner: "" })).toEqual(["owner: not-a-uuid"]);
  });

  test("covers a period that does not end before it begins; an open end is none", () => {
    expect(add({ periodFrom: "2026-02-01", periodTo: "2026-01-01" })).toEqual(["periodTo: period.reversed"]);
    expect(add({ periodFrom: "2026-02-01", periodTo: "" })).toEqual([]);
  });

  test("has days that exist", () =>
    expect(add({ expiresOn: "2026-02-30" })).toEqual(["expiresOn: not-a-date"]));
});

test("a sum is 64 hexadecimal digits, in whatever letters", () => {
  const sum = (sha256: string | null) =>
    faults(() => parseAt(AddFile, { id, evidenceId: id, name: "a", size: "1", sha256 }));
  expect(sum("A".repeat(64))).toEqual([]);
  expect(sum(null)).toEqual([]);
  expect(sum("g".repeat(64))).toHaveLength(1);
});

test("an odd search is answered as if nothing had been looked for", () =>
  expect(FindEvidence.parse({ page: "x", freshness: "stale", owner: "me", unused: "perhaps" })).toEqual({
    page: 1,
    q: "",
    owner: "",
    freshness: "",
    sensitivity: "",
    unused: false,
    archived: false,
  }));

test("an answer has ten subjects: operation, documentation, seven metric types, and not applicable", () =>
  expect(answerSubjects).toEqual([
    "operation",
    "documentation",
    "activity",
    "scope",
    "unavailability",
    "effectiveness",
    "load",
    "quality",
    "efficiency",
    "not-applicable",
  ]));

test.each([
  ["1.2", "direct", true],
  ["1.2", "indirect", true],
  ["1.2", "affirmation", true],
  ["1.2", "artifact", false],
  ["1.3", "artifact", true],
  ["1.3", "affirmation", true],
  ["1.3", "direct", false],
] as const)("rule set %s and %s: %s", (ruleset, kind, expected) => {
  expect(knowsKind(ruleset, kind)).toBe(expected);
  expect(Object.keys(practiceKinds)).toEqual(["1.2", "1.3"]);
});
