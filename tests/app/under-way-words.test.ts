import { expect, test } from "vitest";
import { figuresOf } from "@/app/(workspace)/portfolio/processes/map-figures";
import { sayUnderWay } from "@/app/words/under-way";

test.each([
  [1, 0, "One unit is being assessed."],
  [0, 2, "Two units are being appraised."],
  [2, 1, "Two units are being assessed, one unit is being appraised."],
])("with %i drafts and %i appraisals: %s", (filling, weighing, sentence) =>
  expect(sayUnderWay(filling, weighing)).toBe(sentence),
);

test("the map of units by process is written with bounds in words, and gaps where nothing is verified", () => {
  const units = ["North", "South"].map((name) => ({ unitId: name, name, assessmentId: name, target: 3 }));
  const none = { lower: null, upper: null };
  const cells = [
    { declared: { lower: 1, upper: 3 }, verified: { lower: 0, upper: 3 } },
    { declared: none, verified: none },
  ];
  const rows = [
    { id: "GP-1", name: "Knowledge Management", level: "GP", cells },
    { id: "GP-2", name: "Audit", level: "GP", cells: [null, cells[0] ?? null] },
  ];
  expect(figuresOf({ units, rows })).toEqual([
    ["Process", "Name", "North, declared", "North, verified", "South, declared", "South, verified"],
    [
      ["GP-1", "Knowledge Management", "1, possibly 3", 0, "not applicable", null],
      ["GP-2", "Audit", "not in its edition", null, "1, possibly 3", 0],
    ],
  ]);
});
