import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "@/domain/oism3/answer";
import { unansweredFields } from "@/domain/oism3/completeness";
import type { Level } from "@/domain/oism3/model";
import { answerTally } from "@/domain/series/answer-tally";
import { distribution } from "@/domain/series/distribution";
import { groupSeries } from "@/domain/series/group-series";
import type { ProcessPoint } from "@/domain/series/process-point";

const point = (
  lower: Level | null,
  upper: Level | null = lower,
  needed: Level | null = null,
): ProcessPoint => ({
  group: "g",
  lower,
  upper,
  needed,
});

describe("a group's middle process", () => {
  test.each<[readonly (Level | null)[], Level | null]>([
    [[0, 1, 5], 1],
    [[5, 0, 2, 3], 2],
    [[4, 1], 1],
    [[3], 3],
    [[null, 4, null], 4],
    [[null], null],
    [[], null],
  ])("of %j is %s", (levels, middle) => {
    const points = levels.map((level) => point(level));
    expect(groupSeries(["g"], points, [])[0]?.declared).toBe(middle);
    expect(groupSeries(["g"], [], points)[0]?.previous).toBe(middle);
  });

  test("keeps apart what does not apply, what was never measured and what nobody asks for", () => {
    const now = [point(2, 4, 3), point(null, null, 3), { ...point(1), group: "h" }];
    expect(groupSeries(["g", "h", "none"], now, [point(0)])).toEqual([
      { group: "g", processes: 1, declared: 2, previous: 0, needed: 3 },
      { group: "h", processes: 1, declared: 1, previous: null, needed: null },
      { group: "none", processes: 0, declared: null, previous: null, needed: null },
    ]);
  });

  test("has a verified side once there is one, of all that is verified as applicable", () => {
    const now = [point(2), point(3), point(null)];
    expect(groupSeries(["g"], now, [])[0]).not.toHaveProperty("verified");
    const [group] = groupSeries(["g"], now, [], [point(1), point(0), point(null)]);
    expect(group?.verified).toBe(0);
  });

  test("is always a level that a process has, with fewer than half of them below it and half at most above", () => {
    const levels = fc.array(fc.constantFrom<Level[]>(0, 1, 2, 3, 4, 5), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(levels, (some) => {
        const declared = groupSeries(
          ["g"],
          some.map((level) => point(level)),
          [],
        )[0]?.declared;
        expect(some).toContain(declared);
        const above = some.filter((level) => level > (declared ?? 5)).length;
        const below = some.filter((level) => level < (declared ?? 0)).length;
        expect(below * 2).toBeLessThan(some.length);
        expect(above * 2).toBeLessThanOrEqual(some.length);
      }),
    );
  });
});

describe("the distribution", () => {
  const now = [point(1), point(1, 3), point(0, 1), point(5), point(null)];

  test("counts each applicable process once for certain, and where it may come to stand", () =>
    expect(distribution(now, null).map(({ level, certain, possible }) => [level, certain, possible])).toEqual(
      [
        [0, 1, 0],
        [1, 2, 1],
        [2, 0, 0],
        [3, 0, 1],
        [4, 0, 0],
        [5, 1, 0],
      ],
    ));

  test("has a gap where nothing was measured before, and zeros where it was", () => {
    expect(distribution(now, null).map(({ previous }) => previous)).toEqual(Array(6).fill(null));
    expect(distribution(now, [point(0), point(null)]).map(({ previous }) => previous)).toEqual([
      1, 0, 0, 0, 0, 0,
    ]);
  });
});

describe("the tally of answers", () => {
  const metrics = { activity: "yes", scope: "no", quality: "not-applicable", load: "unknown" } as const;
  const open: Answer = { operated: "yes", documented: "unknown", metrics };

  test("keeps yes, no, not applicable, unknown and unanswered apart", () =>
    expect(answerTally(["a"], { a: open })).toEqual({
      yes: 2,
      no: 1,
      notApplicable: 1,
      unknown: 2,
      unanswered: 3,
    }));

  test("asks one question of what is not operated, none of what is not applicable, nine of what nobody touched", () => {
    const answers = {
      off: { operated: "no", documented: "yes" },
      out: { applicable: false, reason: "Not here" },
    } as const;
    const none = { yes: 0, no: 0, notApplicable: 0, unknown: 0, unanswered: 0 };
    expect(answerTally(["off"], answers)).toEqual({ ...none, no: 1 });
    expect(answerTally(["out"], answers)).toEqual(none);
    expect(answerTally(["untouched"], answers)).toEqual({ ...none, unanswered: 9 });
  });

  test("owes exactly what a submission asks for", () =>
    expect(answerTally(["a"], { a: open }).unanswered).toBe(unansweredFields(open).length));
});
