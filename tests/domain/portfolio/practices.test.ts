import { expect, test } from "vitest";
import { practiceShares } from "@/domain/portfolio/practices";

test("a practice is enabled wherever its level or a higher one is held, and possibly where unknowns may hold it", () =>
  expect(practiceShares([1, 3, 5], [10, 20, 5, 5, 0, 0], [5, 20, 5, 5, 0, 5])).toEqual([
    { from: 1, enabled: 30, possible: 5, of: 40 },
    { from: 3, enabled: 5, possible: 5, of: 40 },
    { from: 5, enabled: 0, possible: 5, of: 40 },
  ]));

test("without processes nothing is enabled, of none", () =>
  expect(practiceShares([1], [], [])).toEqual([{ from: 1, enabled: 0, possible: 0, of: 0 }]));
