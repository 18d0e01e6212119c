import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Alike, rollUp } from "@/domain/portfolio/roll-up";

const none = { lower: null, upper: null };
const alike = (lower: number | null, own: Partial<Alike> = {}): Alike => ({
  count: 1,
  declared: { lower, upper: lower },
  verified: none,
  target: 3,
  ...own,
});
const verified = (lower: number) => ({ verified: { lower, upper: lower } });

describe("a roll-up", () => {
  test("of no unit has no level, and is not 0", () => {
    expect(rollUp([])).toMatchObject({
      assessed: 0,
      weakest: { declared: none, verified: none },
      median: { declared: none, verified: none },
      target: null,
    });
  });

  test.each<[string, (number | null)[], number | null, number | null]>([
    ["one unit is the weakest and the median", [2], 2, 2],
    ["of an even number the lower of the two in the middle", [1, 2, 3, 4], 1, 2],
    ["of an odd number the one in the middle", [0, 4, 5], 0, 4],
    ["a weak unit does not pull the median down by its distance", [0, 3, 3, 3], 0, 3],
    ["a unit to which nothing applies is left out", [null, 4], 4, 4],
    ["where nothing applies to any there is none", [null], null, null],
  ])("%s", (_, levels, weakest, median) => {
    const rolled = rollUp(levels.map((level) => alike(level)));
    expect([rolled.weakest.declared.lower, rolled.median.declared.lower]).toEqual([weakest, median]);
  });

  test("keeps the bounds apart: the weakest at best is the weakest of what is possible", () => {
    const rolled = rollUp([
      alike(0, { declared: { lower: 0, upper: 4 } }),
      alike(1, { declared: { lower: 1, upper: 2 } }),
    ]);
    expect(rolled.weakest.declared).toEqual({ lower: 0, upper: 2 });
    expect(rolled.distribution.map(({ declared, possible }) => [declared, possible])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  test("counts who is at their own target, and says which target most have", () => {
    const rolled = rollUp(
      [
        alike(3, { count: 2, ...verified(2) }),
        alike(2, { target: 2, count: 2, ...verified(2) }),
        alike(1, { declared: { lower: 1, upper: 3 } }),
      ],
      1,
    );
    expect(rolled.reached).toEqual({ declared: 4, possible: 5, verified: 2 });
    expect(rolled).toMatchObject({ assessed: 5, verified: 4, old: 1, target: 3 });
    expect(rollUp([alike(1, { target: 2 }), alike(1, { target: 4 })]).target).toBe(4);
  });

  const standing = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .map(([a, b, target]) =>
      alike(Math.min(a, b), { declared: { lower: Math.min(a, b), upper: Math.max(a, b) }, target }),
    );
  const units = fc.array(standing, { minLength: 1 });

  test("shows no level that no unit has, and leaves no unit out of the distribution", () =>
    fc.assert(
      fc.property(units, (all) => {
        const { weakest, median, distribution } = rollUp(all);
        const lowers = all.map(({ declared }) => declared.lower);
        expect(lowers).toContain(weakest.declared.lower);
        expect(lowers).toContain(median.declared.lower);
        expect(distribution.reduce((sum, { declared }) => sum + declared, 0)).toBe(all.length);
      }),
    ));

  test("is the same however units that stand alike are counted together", () =>
    fc.assert(
      fc.property(units, (all) => {
        expect(rollUp(all.map((one) => ({ ...one, count: 3 }))).median).toEqual(rollUp(all).median);
        expect(rollUp([...all, ...all])).toEqual(rollUp(all.map((one) => ({ ...one, count: 2 }))));
      }),
    ));
});
