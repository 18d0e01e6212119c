import { expect, test } from "vitest";
import { type Involvement, type Part, tookPart } from "@/domain/appraisal/separation";

const outsider: Involvement = { started: false, moves: 0, changes: 0, processes: 0, items: 0 };

test("nothing speaks against somebody from outside", () => expect(tookPart(outsider)).toEqual([]));

test.each<[Partial<Involvement>, Part]>([
  [{ started: true }, "started"],
  [{ moves: 1 }, "submitted"],
  [{ changes: 1 }, "answered"],
  [{ processes: 1 }, "owns"],
  [{ items: 1 }, "evidence"],
])("%o is a reason", (own, part) => expect(tookPart({ ...outsider, ...own })).toEqual([part]));

test("every reason is named", () =>
  expect(tookPart({ started: true, moves: 2, changes: 3, processes: 4, items: 5 })).toEqual([
    "started",
    "submitted",
    "answered",
    "owns",
    "evidence",
  ]));
