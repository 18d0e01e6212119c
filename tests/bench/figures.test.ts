import { describe, expect, test } from "vitest";
import { median, medianRatio, percentile, perSecond } from "./figures";
import { isMet, missed, type Row, tableOf, verdict, withTable } from "./rows";
import { shareStolen } from "./stolen";

test.each([
  [[3], 3],
  [[9, 1, 4], 4],
  [[4, 1, 9, 2], 3],
])("the middle of %j is %d", (figures, middle) => expect(median(figures)).toBe(middle));

test("of 1000 figures the 99th percentile is the 990th, whatever their order", () => {
  const figures = Array.from({ length: 1000 }, (_, index) => 1000 - index);
  expect(percentile(figures, 0.99)).toBe(990);
  expect(percentile([7], 0.99)).toBe(7);
});

test("a pair that both parts were slow in counts as much as a fast one", () =>
  expect(
    medianRatio([
      [50, 100],
      [5, 10],
      [90, 100],
    ]),
  ).toBe(0.5));

test("of 200 ticks the host gave 30 to others; where nobody counts, none", () => {
  expect(shareStolen({ all: 1000, stolen: 50 }, { all: 1200, stolen: 80 })).toBe(0.15);
  expect(shareStolen({ all: 0, stolen: 0 }, { all: 0, stolen: 0 })).toBe(0);
});

test("nothing has no middle, no percentile and no rate", () => {
  expect(() => median([])).toThrow();
  expect(() => percentile([], 0.5)).toThrow();
  expect(() => perSecond(0, 10)).toThrow();
});

describe("a table", () => {
  const row = (value: number, target?: Row["target"]): Row => ({
    what: "saving",
    measure: "share",
    value,
    unit: "%",
    ...(target ? { target } : {}),
  });

  test("holds a figure at its target for met, beyond it for missed, and no figure for missed", () => {
    expect([0.5, 0.499, Number.NaN].map((value) => isMet(row(value, { atLeast: 0.5 })))).toEqual([
      true,
      false,
      false,
    ]);
    expect([1.25, 1.26, Number.NaN].map((value) => isMet(row(value, { atMost: 1.25 })))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("misses none that nobody asked for", () => expect(missed([row(0)])).toEqual([]));

  test("one target that is missed fails the bench, and is named", () => {
    const told = verdict([row(0.6, { atLeast: 0.5 }), row(0.4, { atLeast: 0.5 }), row(0.1)]);
    expect(told.code).toBe(1);
    expect(told.line).toBe("1 of 2 targets are missed.\nsaving, share: 40 %, asked ≥ 50 %");
  });

  test("all that are met pass, and none at all pass nothing", () => {
    expect(verdict([row(0.6, { atLeast: 0.5 })])).toEqual({ code: 0, line: "The one target is met." });
    expect(verdict([row(0.6)]).code).toBe(1);
  });

  test("says what was asked and whether it was reached", () =>
    expect(
      tableOf([row(0.4, { atLeast: 0.5 })])
        .split("\n")
        .at(-1),
    ).toBe("| saving | share | 40 % | ≥ 50 % | **missed** |"));

  test("takes the place of the last one in a page, and leaves the rest as it is", () => {
    const page = (table: string) =>
      `How fast\n<!-- measured -->\n${table}\n<!-- until here -->\nWhat bounds it\n`;
    expect(withTable(page("before"), "after")).toBe(page("after"));
    expect(() => withTable("How fast", "after")).toThrow();
  });
});
