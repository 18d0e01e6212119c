import { expect, test } from "vitest";
import { isOverdue, standingOf } from "@/domain/assignment";

const at = "2026-11-20T10:00:00.000Z";

test.each([
  ["fresh", null, null, "assigned"],
  ["said to be done", at, null, "done"],
  ["handed back", null, at, "handed-back"],
  ["done again after it was handed back", at, at, "done"],
] as const)("an assignment that is %s stands so", (_what, doneAt, returnedAt, standing) =>
  expect(standingOf({ doneAt, returnedAt })).toBe(standing),
);

test.each([
  ["its day is yesterday", "2026-11-20", null, true],
  ["its day is today", "2026-11-21", null, false],
  ["its day is tomorrow", "2026-11-22", null, false],
  ["it has no day", null, null, false],
  ["it is done, however late", "2026-11-01", at, false],
] as const)("an assignment is overdue after its day alone: %s", (_what, due, doneAt, overdue) =>
  expect(isOverdue({ due, doneAt, returnedAt: null }, "2026-11-21")).toBe(overdue),
);
