import { describe, expect, test } from "vitest";
import {
  advance,
  isDeclared,
  isStatus,
  leads,
  type Move,
  moves,
  type Status,
  statuses,
} from "@/domain/assessment";
import { Refusal } from "@/domain/refusal";

/** Where each move leads from each state; a dash where it leads nowhere. Restoring returns to where one came from. */
const table = `
  move             draft      submitted        under-appraisal  signed-off  archived
  submit           submitted  -                -                -           -
  take-back        -          draft            -                -           -
  begin-appraisal  -          under-appraisal  -                -           -
  break-off        -          -                submitted        -           -
  sign-off         -          -                signed-off       -           -
  withdraw         -          -                -                under-appraisal  -
  reopen           -          -                -                draft       -
  archive          archived   archived         -                archived    -
  restore          -          -                -                -           draft`;

const [heading = [], ...lines] = table
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));

test("the table has every move and every state", () => {
  expect(heading.slice(1)).toEqual([...statuses]);
  expect(lines.map(([move]) => move)).toEqual([...moves]);
});

const cells = lines.flatMap(([name, ...to]) =>
  moves
    .filter((move) => move === name)
    .flatMap((move) => statuses.map((status, at): [Move, Status, string] => [move, status, to[at] ?? ""])),
);

describe("from state to state", () => {
  test.each(cells.filter(([, , to]) => to !== "-"))("%s leads from %s to %s", (move, status, to) => {
    expect(advance(status, move)).toBe(to);
    expect(leads(status, move)).toBe(true);
  });

  test.each(cells.filter(([, , to]) => to === "-"))("%s leads nowhere from %s", (move, status) => {
    expect(() => advance(status, move)).toThrow(
      new Refusal("conflict", "assessment.cannot-move", { move, status }),
    );
    expect(leads(status, move)).toBe(false);
  });
});

test.each(["draft", "submitted", "signed-off"] as const)(
  "what was archived as %s is restored as that",
  (status) => {
    expect(advance(advance(status, "archive"), "restore", status)).toBe(status);
  },
);

test("where something was archived from changes no other move", () =>
  expect(advance("draft", "submit", "signed-off")).toBe("submitted"));

test("answers are declared in every state but draft", () =>
  expect(statuses.filter((status) => !isDeclared(status))).toEqual(["draft"]));

test("a word read back is a status only when it is one", () => {
  expect(statuses.every(isStatus)).toBe(true);
  expect(["", "Draft", "deleted", "constructor"].filter(isStatus)).toEqual([]);
});
