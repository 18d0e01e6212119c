import { describe, expect, test } from "vitest";
import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import { isTree, oldBefore } from "@/domain/portfolio/filter";
import { keptOf } from "@/domain/portfolio/kept";

const model = scoringModel(shippedOism3);
const profile = {
  id: "p",
  name: "P",
  levels: [
    { level: 1, minimumCapability: 1, adds: ["GP-1", "GP-2"] },
    { level: 2, minimumCapability: 2, adds: ["GP-3"] },
  ],
} as const;
const established = { operated: "yes", documented: "yes" } as const;

describe("what is kept of an assessment", () => {
  test("is what holds the target back, and what each of those processes lacks", () => {
    const answers = {
      "GP-1": established,
      "GP-2": { operated: "yes", documented: "no" },
      "GP-3": { applicable: false },
    } as const;
    expect(keptOf(model, profile, answers, 1).holding).toEqual({ "GP-2": ["documentation"] });
    const metrics = ["activity", "scope", "unavailability", "effectiveness"];
    expect(keptOf(model, profile, answers, 2).holding).toEqual({
      "GP-1": metrics,
      "GP-2": ["documentation", ...metrics],
    });
  });

  test("is which levels up to the target each of them keeps away", () => {
    const answers = { "GP-1": established, "GP-2": { operated: "no" } } as const;
    const kept = (target: 1 | 2) => keptOf(model, profile, answers, target).blocked;
    expect(kept(1)).toEqual({ "GP-2": [1] });
    expect(kept(2)).toEqual({ "GP-1": [2], "GP-2": [1, 2], "GP-3": [2] });
  });

  test("counts the applicable processes at each capability, for certain and at most", () => {
    const all = Object.fromEntries(model.processes.map((id) => [id, { operated: "no" }] as const));
    const kept = keptOf(model, profile, { ...all, "GP-1": established, "GP-3": { applicable: false } }, 2);
    expect(kept).toMatchObject({ lower: 0, upper: 0, atLower: [43, 1, 0, 0, 0, 0] });
    expect(kept.atUpper).toEqual([43, 0, 0, 0, 0, 1]);
  });
});

test.each([
  ["2026-11-22", "2026-05-22"],
  ["2026-03-31", "2025-09-30"],
  ["2026-08-31", "2026-02-28"],
  ["2026-01-15", "2025-07-15"],
])("on %s a reading from before %s is old", (today, before) => expect(oldBefore(today)).toBe(before));

test("the tree is a tree as long as nothing is sorted, left out or looked for", () => {
  const all = { branch: "b", sort: "tree", descending: true, show: "all", search: "", page: 2 } as const;
  expect(isTree(all)).toBe(true);
  for (const other of [{ sort: "name" }, { show: "old" }, { search: "IT" }] as const)
    expect(isTree({ ...all, ...other })).toBe(false);
});
