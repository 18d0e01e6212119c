import { describe, expect, test } from "vitest";
import { movement, type Standing, standingOf } from "@/domain/oism3/comparison";

const at = (lower: 0 | 1 | 2 | 3, upper: 0 | 1 | 2 | 3 | 5 = lower): Standing => ({
  kind: "applicable",
  lower,
  upper,
});
const leftOut: Standing = { kind: "not-applicable" };
const absent: Standing = { kind: "absent" };

describe("what became of a process", () => {
  test.each([
    ["up", at(1), at(2)],
    ["up", at(1, 2), at(1, 3)],
    ["up", at(0, 5), at(1)],
    ["down", at(2), at(1, 3)],
    ["down", at(1, 5), at(1)],
    ["same", at(2), at(2)],
    ["added", leftOut, at(0)],
    ["added", absent, at(3)],
    ["left-out", at(3), leftOut],
    ["left-out", at(0), absent],
    ["same", leftOut, leftOut],
    ["same", absent, leftOut],
  ] as const)("%s", (expected, then, now) => expect(movement(then, now)).toBe(expected));
});

test("a process stands at its bounds, is left out, or is not there", () => {
  const applicable = { missing: [], toUpper: [], practices: [] };
  expect(
    standingOf({ answer: {}, score: { id: "GP-1", applicable: true, lower: 1, upper: 3, ...applicable } }),
  ).toEqual(at(1, 3));
  expect(standingOf({ answer: {}, score: { id: "GP-1", applicable: false } })).toEqual(leftOut);
  expect(standingOf(null)).toEqual(absent);
});
