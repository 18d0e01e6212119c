import { describe, expect, test } from "vitest";
import { levels } from "@/domain/portfolio/level";
import { capabilityCourse, courseOf } from "@/domain/series/trend";

const at = (...lowers: (number | null)[]) => lowers.map((lower) => ({ lower }));

describe("the course of a unit", () => {
  test.each([
    ["leads from the first reading to the last", at(0, 2, 1), { from: 0, to: 1, readings: 3 }],
    [
      "passes over readings to which nothing applied",
      at(null, 1, null, 2, null),
      { from: 1, to: 2, readings: 2 },
    ],
    ["is none of one reading", at(3), null],
    ["is none of no reading", [], null],
  ])("%s", (_, readings, course) => expect(courseOf(readings)).toEqual(course));
});

test("processes at each capability stand reading by reading, and what was not kept is a gap, not 0", () => {
  const course = capabilityCourse(levels, [{ atLower: [] }, { atLower: [1, 2, 0, 0, 0, 42] }]);
  expect(course.map(({ counts }) => counts)).toEqual([
    [null, 1],
    [null, 2],
    [null, 0],
    [null, 0],
    [null, 0],
    [null, 42],
  ]);
});
