import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, minutesPerProcess } from "@/domain/pace";

const minute = 60_000;
const at = (process: string, minutes: number): Change => ({ process, at: minutes * minute });

describe("the pace of a person", () => {
  test("is not known before three processes", () =>
    expect(minutesPerProcess([at("a", 0), at("a", 2), at("b", 4), at("b", 5)])).toBeNull());

  test("is the median over the processes, each with the time between its changes", () =>
    expect(minutesPerProcess([at("a", 0), at("a", 2), at("b", 5), at("b", 6), at("c", 7), at("c", 16)])).toBe(
      4,
    ));

  test("is the mean of the middle two where the processes are even in number", () =>
    expect(minutesPerProcess([at("a", 0), at("a", 1), at("b", 3), at("c", 6), at("d", 10)])).toBe(2.5));

  test("leaves out pauses of over 15 minutes", () =>
    expect(minutesPerProcess([at("a", 0), at("a", 2), at("b", 60), at("b", 62), at("c", 64)])).toBe(2));

  test("does not count what was changed for many at once", () => {
    const many = ["d", "e", "f", "g", "h"].map((process) => at(process, 6));
    expect(minutesPerProcess([at("a", 0), at("a", 2), at("b", 4), at("c", 6), ...many])).toBe(2);
  });

  test("does not depend on the order in which changes are given, and is never below ten seconds", () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ process: fc.constantFrom("a", "b", "c", "d"), at: fc.nat(10_000_000) })),
        (changes) => {
          const distinct = [...new Map(changes.map((change) => [change.at, change])).values()];
          const minutes = minutesPerProcess(distinct);
          expect(minutesPerProcess(distinct.toReversed())).toBe(minutes);
          if (minutes !== null) expect(minutes).toBeGreaterThanOrEqual(1 / 6);
        },
      ),
    ));
});
