import { expect, test } from "vitest";
import { alikeOf, oldOf } from "@/domain/portfolio/tally";

test("counters say how many units stand alike; a dash is none, not 0", () =>
  expect(
    alikeOf([
      { key: "at 1 3 0 - 2", count: 4 },
      { key: "at - - - - 5", count: 1 },
      { key: "held GP-1", count: 9 },
    ]),
  ).toEqual([
    { count: 4, declared: { lower: 1, upper: 3 }, verified: { lower: 0, upper: null }, target: 2 },
    { count: 1, declared: { lower: null, upper: null }, verified: { lower: null, upper: null }, target: 5 },
  ]));

test("a counter that says no level is a fault, and no 0", () => {
  for (const key of ["at 1 1 - - -", "at 1 1 - -", "at 7 7 - - 3", "at x 1 - - 3"])
    expect(() => alikeOf([{ key, count: 1 }])).toThrow(RangeError);
});

test("what was declared before a day is counted, the day itself not", () =>
  expect(
    oldOf(
      [
        { key: "on 2026-05-21", count: 2 },
        { key: "on 2026-05-22", count: 3 },
        { key: "on 2025-12-31", count: 1 },
        { key: "at 1 1 - - 3", count: 9 },
      ],
      "2026-05-22",
    ),
  ).toBe(3));
