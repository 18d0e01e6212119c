import { describe, expect, test } from "vitest";
import {
  sayBlockers,
  sayBounds,
  sayClimb,
  sayHeadline,
  sayNextAlone,
  sayPractices,
  sayReach,
} from "@/app/words/result";
import type { Rung } from "@/domain/oism3/maturity";
import type { BlockerView, GapView, PracticeView } from "@/server/queries/result";

test.each([
  [1, 2, "1, possibly 2"],
  [3, 3, "3"],
  [null, null, "none"],
])("bounds %s and %s read “%s”", (lower, upper, said) => expect(sayBounds({ lower, upper })).toBe(said));

const group = { subject: "Group IT", status: "submitted", target: 3 } as const;

test.each([
  [{ ...group, lower: 1, upper: 2 }, "Group IT stands at maturity 1, possibly 2. The target is 3."],
  [{ ...group, lower: 0, upper: 0 }, "Group IT stands at maturity 0. The target is 3."],
  [{ ...group, lower: 3, upper: 4 }, "Group IT stands at maturity 3, possibly 4. The target, 3, is reached."],
  [
    { ...group, status: "draft", lower: 0, upper: 5 } as const,
    "So far Group IT stands at maturity 0, possibly 5. The target is 3.",
  ],
  [
    { ...group, lower: null, upper: null },
    "No process of the profile applies to Group IT, so there is no maturity.",
  ],
  [
    { ...group, lower: 1, upper: 1, verified: { lower: 0, upper: 1 } },
    "Group IT declares maturity 1; evidence carries it to 0, possibly 1. The target is 3.",
  ],
])("the headline of %o", (facts, said) => expect(sayHeadline(facts)).toBe(said));

const rung = (level: Rung["level"], asked: number, held: number, unknown = 0): Rung => ({
  level,
  minimumCapability: level === 1 ? 1 : 2,
  adds: [],
  asked,
  held,
  unknown,
  lacking: asked - held - unknown,
  leftOut: 0,
});

const blocker = (id: string, missing: BlockerView["missing"]): BlockerView => ({
  id,
  name: `Name of ${id}`,
  lower: 0,
  upper: 2,
  needs: 1,
  missing,
  blocks: 2,
});
const unsure = (id: string) => blocker(id, [{ requirement: "documentation", state: "unknown" }]);
const short = (id: string) =>
  blocker(id, [
    { requirement: "activity", state: "lacking" },
    { requirement: "scope", state: "unknown" },
  ]);
const gap = (level: GapView["level"], ...blockers: BlockerView[]): GapView => ({ level, blockers, way: [] });

describe("the climb", () => {
  test.each([
    [
      { lower: 1, rungs: [rung(1, 14, 14), rung(2, 26, 24, 2)], next: gap(2, unsure("A"), unsure("B")) },
      "All 14 processes of level 1 are in place; level 2 waits for two answers.",
    ],
    [
      { lower: 1, rungs: [rung(1, 1, 1), rung(2, 26, 25, 1)], next: gap(2, unsure("A")) },
      "The one process of level 1 is in place; level 2 waits for one answer.",
    ],
    [
      { lower: 1, rungs: [rung(1, 0, 0), rung(2, 3, 2)], next: gap(2, short("A")) },
      "Level 1 asks for nothing that applies; level 2 lacks one process.",
    ],
    [
      { lower: 0, rungs: [rung(1, 14, 6, 3)], next: gap(1) },
      "Six of the 14 processes of level 1 are in place; it lacks five processes and waits for answers on three more.",
    ],
    [
      { lower: 0, rungs: [rung(1, 14, 0)], next: gap(1) },
      "None of the 14 processes of level 1 are in place; it lacks 14 processes.",
    ],
    [
      { lower: 0, rungs: [rung(1, 14, 1)], next: gap(1) },
      "One of the 14 processes of level 1 is in place; it lacks 13 processes.",
    ],
    [{ lower: 0, rungs: [rung(1, 1, 0)], next: gap(1) }, "Level 1 lacks one process."],
    [
      { lower: 1, rungs: [rung(1, 44, 44)], next: null },
      "All 44 processes of level 1 are in place; there is no level above.",
    ],
    [{ lower: null, rungs: [rung(1, 0, 0)], next: null }, "Nothing that the profile asks for applies."],
  ])("%#: %o", (climb, said) => expect(sayClimb(climb)).toBe(said));
});

test.each([
  [
    gap(3, unsure("A"), short("B"), short("C")),
    "Three processes hold Group IT back from 3; one of them only for want of an answer.",
  ],
  [gap(3, unsure("A")), "One process holds Group IT back from 3, only for want of an answer."],
  [gap(2, short("A"), short("B")), "Two processes hold Group IT back from 2."],
  [gap(2), "Nothing holds Group IT back."],
  [null, "Nothing holds Group IT back."],
])("what holds back, %#", (held, said) => expect(sayBlockers("Group IT", held)).toBe(said));

test("what the next level alone waits for is said where it comes before the goal, and only there", () => {
  const next = gap(2, unsure("OSP-12"), unsure("OSP-22"));
  expect(sayNextAlone(gap(3), next)).toBe("Level 2 alone waits for OSP-12 and OSP-22. ");
  expect(sayNextAlone(gap(2), next)).toBe("");
  expect(sayNextAlone(gap(2), null)).toBe("");
});

test.each([
  [
    rung(3, 33, 25),
    "The string hangs at capability 2: 25 of the 33 processes that level 3 asks for reach it.",
  ],
  [rung(3, 33, 33), "The string hangs at capability 2: all 33 processes that level 3 asks for reach it."],
  [
    rung(1, 14, 1),
    "The string hangs at capability 1: one of the 14 processes that level 1 asks for reaches it.",
  ],
  [
    rung(1, 14, 0),
    "The string hangs at capability 1: none of the 14 processes that level 1 asks for reach it.",
  ],
  [rung(1, 1, 1), "The string hangs at capability 1: the one process that level 1 asks for reaches it."],
  [
    rung(1, 1, 0),
    "The string hangs at capability 1: the one process that level 1 asks for does not reach it.",
  ],
  [rung(4, 0, 0), "Level 4 asks for no process that applies."],
])("where the string hangs, %#", (it, said) => expect(sayReach(it)).toBe(said));

const practice = (name: string, from: number, enabled: number, of = 44): PracticeView => ({
  name,
  means: "",
  from,
  enabled: Array.from({ length: enabled }, (_, index) => `P-${index}`),
  possible: [],
  lacking: Array.from({ length: of - enabled }, (_, index) => `Q-${index}`),
});

test.each([
  [
    [practice("Audit", 1, 40), practice("Certify", 1, 40), practice("Optimization", 5, 3)],
    "Audit and Certify are enabled in 40 of 44 processes; Optimization in three.",
  ],
  [
    [practice("Audit", 1, 1), practice("Assessment", 4, 0), practice("Optimization", 5, 0)],
    "Audit is enabled in one of 44 processes; no process enables Assessment or Optimization.",
  ],
  [
    [practice("Audit", 1, 44), practice("Optimization", 5, 44)],
    "Every management practice is enabled in all 44 processes.",
  ],
  [[practice("Audit", 1, 0)], "No process enables a management practice for certain."],
  [[practice("Audit", 1, 0, 0)], "No process applies, so no management practice is enabled."],
])("which practices are enabled, %#", (practices, said) => expect(sayPractices(practices)).toBe(said));
