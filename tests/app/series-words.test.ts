import { describe, expect, test } from "vitest";
import { sayPrevious } from "@/app/words/result";
import { groupsInShort, sayAnswered, sayDistribution, sayGroups } from "@/app/words/series";
import { shippedOism3 } from "@/catalogue/o-ism3";
import type { SeriesView } from "@/server/queries/result";

type Group = SeriesView["groups"][number];
type Level = Group["declared"];

const group = (declared: Level, needed: Level, previous: Level = null): Group => ({
  group: "g",
  name: "G",
  processes: 3,
  declared,
  needed,
  previous,
});

describe("what the radar finds", () => {
  test.each([
    [
      [group(2, 2, 1), group(1, 2, 2), group(3, 2, 2), group(3, null, 0)],
      "Answers carry two of three groups to the capability that maturity 3 asks for; previously two.",
    ],
    [
      [group(2, 2), group(null, 2)],
      "Answers carry one of two groups to the capability that maturity 3 asks for.",
    ],
    [
      [group(0, 1, 0)],
      "Answers carry none of one group to the capability that maturity 3 asks for; previously none.",
    ],
    [[group(2, null)], "Maturity 3 asks nothing of any group that applies."],
  ])("%#", (groups, said) => expect(sayGroups(groups, 3)).toBe(said));

  test("names every group of the edition in one word", () =>
    expect(shippedOism3.groups.map(({ code }) => groupsInShort[code]).filter(Boolean)).toHaveLength(
      shippedOism3.groups.length,
    ));
});

const counts = (certain: readonly number[], possible = 0): SeriesView["capability"] =>
  ([0, 1, 2, 3, 4, 5] as const).map((level) => ({
    level,
    name: null,
    certain: certain[level] ?? 0,
    possible: level === 3 ? possible : 0,
    previous: null,
  }));

test.each([
  [
    counts([2, 17, 3], 4),
    "Capability 1 is the most frequent: 17 of 22 processes hold it for certain. Four may stand higher.",
  ],
  [counts([5, 0, 5]), "Capability 0 and 2 are the most frequent, with five of ten processes each."],
  [counts([0, 44]), "All 44 processes stand at capability 1."],
  [counts([1]), "The one process stands at capability 0."],
  [counts([]), "No process applies, so none stands at a capability."],
])("what the distribution finds, %#", (levels, said) => expect(sayDistribution(levels)).toBe(said));

const answered = (own: Partial<SeriesView["answered"][number]>): SeriesView["answered"] => [
  {
    code: "generic",
    name: "Generic",
    processes: 3,
    yes: 0,
    no: 0,
    notApplicable: 0,
    unknown: 0,
    unanswered: 0,
    ...own,
  },
];

test.each([
  [answered({ yes: 20, no: 4, unknown: 3 }), "All 27 questions are answered, three of them by “unknown”."],
  [answered({ yes: 20, notApplicable: 7 }), "All 27 questions are answered, none of them by “unknown”."],
  [
    answered({ yes: 1, unknown: 1, unanswered: 25 }),
    "Two of 27 questions are answered, one of them by “unknown”.",
  ],
  [answered({ unanswered: 27 }), "None of 27 questions are answered."],
  [answered({ no: 1 }), "The one question is answered."],
  [answered({}), "No process applies, so nothing is asked."],
])("what the answers amount to, %#", (levels, said) => expect(sayAnswered(levels)).toBe(said));

test("the assessment before is its bounds and its period, or in the same period when it was declared", () => {
  const period = { from: "2025-07-01", to: "2025-12-31" };
  const previous = { id: "p", name: "P", lower: 0, upper: 1, ...period, at: "2026-01-04T23:30:00.000Z" };
  const later = { from: "2026-01-01", to: "2026-06-30" };
  expect(sayPrevious(previous, later, "UTC")).toBe("0, possibly 1, of 1 Jul to 31 Dec 2025");
  expect(sayPrevious(previous, period, "Europe/Zurich")).toBe("0, possibly 1, declared 5 Jan 2026, 00:30");
});
