import { describe, expect, test } from "vitest";
import {
  sayGathering,
  sayHolding,
  sayMiddle,
  sayMostly,
  sayStanding,
  sayString,
} from "@/app/words/portfolio";
import { unitCodes } from "@/app/words/unit-codes";
import { type Alike, rollUp } from "@/domain/portfolio/roll-up";
import type { HoldingView } from "@/server/queries/portfolio";

const at = (lower: number, own: Partial<Alike> = {}): Alike => ({
  count: 1,
  declared: { lower, upper: lower },
  verified: { lower: null, upper: null },
  target: 3,
  ...own,
});
const verified = (level: number) => ({ verified: { lower: level, upper: level } });
const holds = (id: string, units: number, missing: HoldingView["missing"] = []): HoldingView => ({
  id,
  name: `Name of ${id}`,
  units,
  missing,
  blocked: [],
});

describe("the sentence of a portfolio", () => {
  test.each<[Alike[], string]>([
    [[], "No unit has declared an assessment yet."],
    [[at(3)], "The one assessed unit declares that it is at its target."],
    [[at(2)], "The one assessed unit is short of its target."],
    [[at(3), at(1)], "One of two assessed units declares to be at their target; none is verified yet."],
    [[at(3, verified(3)), at(3, verified(2))], "One of two assessed units is verified at their target."],
    [[at(1, verified(1)), at(0)], "None of two assessed units are verified at their target."],
  ])("%#: is %s", (alike, sentence) => expect(sayStanding(rollUp(alike))).toBe(sentence));

  test("names the middle, the weakest, and what holds most units back", () => {
    const rolled = rollUp([at(0), at(2), at(3)]);
    expect(sayMiddle(rolled, [holds("OSP-20", 2), holds("GP-1", 1)])).toBe(
      "The unit in the middle declares 2, the weakest 0. OSP-20 Name of OSP-20 holds two of three back, more than any other process.",
    );
    expect(sayMiddle(rolled, [holds("OSP-20", 2), holds("GP-1", 2), holds("GP-2", 1)])).toMatch(
      /0\. Two processes each hold two of three back\.$/,
    );
    expect(sayMiddle(rollUp([at(1), at(1)]), [])).toMatch(
      /^The unit in the middle declares 1, and so does the weakest\./,
    );
    expect(sayMiddle(rollUp([at(4)]), [])).toBe(
      "It declares 4. No process holds a unit back from its target.",
    );
  });

  test("says how many reach the string, on evidence once there is some", () => {
    expect(sayString(rollUp([at(3), at(1)]))).toBe(
      "The string hangs at 3: one unit reaches it by what they declare, one stands short of it.",
    );
    expect(sayString(rollUp([at(3, verified(1)), at(4, verified(4))]))).toBe(
      "The string hangs at 3: one unit reaches it on evidence, one stands short of it.",
    );
  });

  test("says where units gather", () => {
    expect(sayGathering(rollUp([at(1), at(1), at(2)]))).toBe(
      "Declared maturity gathers at 1; nobody has reached 3.",
    );
    expect(sayGathering(rollUp([at(5), at(5)]))).toBe("Declared maturity gathers at 5.");
    expect(sayGathering(rollUp([]))).toBe("No unit has a level yet.");
  });

  test("says what holds units back, and claims no leader where there is none", () => {
    expect(sayHolding([holds("A", 3), holds("B", 2)], 4)).toBe("Name of A holds back three of four units.");
    expect(sayHolding([holds("A", 2), holds("B", 2), holds("C", 1)], 4)).toBe(
      "Two processes hold back two of four units each.",
    );
    expect(sayHolding([holds("A", 1), holds("B", 1)], 1)).toBe(
      "Each of these two processes holds back one of one unit.",
    );
    expect(sayHolding([], 4)).toBe("Nothing holds a unit back from its target.");
  });

  test("mostly missing is what at least half of the units lack", () =>
    expect(
      sayMostly(
        holds("A", 4, [
          { requirement: "documentation", units: 1 },
          { requirement: "scope", units: 2 },
          { requirement: "load", units: 4 },
        ]),
      ),
    ).toBe("scope and load"));
});

test("units have short codes, each its own", () =>
  expect(
    unitCodes([
      "Group IT",
      "Data Centre Olten",
      "Property and Casualty",
      "Life",
      "Plant 2",
      "Plant 12",
      "Lima",
    ]),
  ).toEqual(["GI", "DC", "PC", "Li", "P2", "P12", "Li2"]));
