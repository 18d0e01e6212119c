import { expect, test } from "vitest";
import { sayBeside, sayMovements } from "@/app/words/comparison";
import { sayArchived, sayMerged } from "@/app/words/units";

test("two readings in time go up and down; two units stand higher and lower", () => {
  const movements = ["up", "up", "down", "added", "same"] as const;
  expect(sayMovements(movements)).toBe("Two up, one down, one in scope now, one as before");
  expect(sayBeside("Mill Two", movements)).toBe(
    "Of five processes, Mill Two stands higher in two, lower in one; one in scope here only; one alike.",
  );
  expect(sayBeside("Mill Two", ["same"])).toBe(
    "Of one process, Mill Two stands nowhere higher or lower; one alike.",
  );
});

test("before a unit is merged or archived, what goes along and what stands in the way are said", () => {
  const unit = { assessments: 2, below: [1], limited: 0 };
  expect(sayMerged(unit)).toBe(
    "Two assessments and one unit right below it go to the other unit; nobody is limited to it. It is archived, and nothing takes this back in one step.",
  );
  expect(sayMerged({ ...unit, limited: 2 })).toBe(
    "Two people are limited to it: change that under People first.",
  );
  expect(sayArchived(unit)).toBe("One unit below it is in use: move or archive it first.");
  expect(sayArchived({ ...unit, below: [], limited: 1 })).toBe(
    "Somebody is limited to it: change that under People first.",
  );
  expect(sayArchived({ ...unit, below: [] })).toBe(
    "Two assessments of it stay and are no longer counted in the portfolio; nobody is limited to it. You can restore it.",
  );
});
