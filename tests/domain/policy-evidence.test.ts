import { describe, expect, test } from "vitest";
import { type Actor, type Role, roles, system, visitor } from "@/domain/actor";
import { type Action, itemSubject, judge, type Verdict } from "@/domain/policy";

/** What is done to an item: by whom, whether it is their own, and whether it is restricted. + allowed, - forbidden, . missing. */
const matrix = `
  action          own  restricted visitor system nobody manager contributor appraiser executive administrator
  evidence.see    no   no            .       .      .      +         +          +         +           .
  evidence.see    no   yes           .       .      .      +         .          +         +           .
  evidence.see    yes  no            .       .      .      +         +          +         +           .
  evidence.see    yes  yes           .       .      .      +         +          +         +           .
  evidence.open   no   no            .       .      .      +         +          +         +           .
  evidence.open   no   yes           .       .      .      +         .          +         -           .
  evidence.open   yes  no            .       .      .      +         +          +         +           .
  evidence.open   yes  yes           .       .      .      +         +          +         +           .
  evidence.change no   no            .       .      .      +         -          -         -           .
  evidence.change no   yes           .       .      .      +         .          -         -           .
  evidence.change yes  no            .       .      .      +         +          +         -           .
  evidence.change yes  yes           .       .      .      +         +          +         -           .`;

const itemActions: readonly Action[] = ["evidence.see", "evidence.open", "evidence.change"];
const member = (role?: Role): Actor => ({
  kind: "member",
  branchId: null,
  personId: "p",
  organisationId: "o",
  roles: role === undefined ? [] : [role],
});
const actors: readonly Actor[] = [visitor, system, member(), ...roles.map(member)];
const meaning: Readonly<Record<string, Verdict>> = { "+": "allowed", "-": "forbidden", ".": "missing" };
const rows = matrix
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.trim().split(/\s+/));

describe("who may do what to an item of evidence", () => {
  test("stands in one row for each kind of item", () =>
    expect(rows.map(([action, own, restricted]) => [action, own, restricted].join(" "))).toEqual(
      itemActions.flatMap((action) =>
        ["no no", "no yes", "yes no", "yes yes"].map((kind) => `${action} ${kind}`),
      ),
    ));

  test.each(rows)("%s, own %s, restricted %s", (name = "", own, restricted, ...cells) => {
    const action = itemActions.find((known) => known === name) ?? "evidence.see";
    const item = itemSubject({ own: own === "yes", restricted: restricted === "yes" });
    expect(actors.map((actor) => judge(actor, action, item))).toEqual(cells.map((cell) => meaning[cell]));
  });
});

test("evidence goes behind a practice through the team, a manager, and whoever was asked about it", () => {
  const status = "under-appraisal";
  expect(judge(member("appraiser"), "practice.attach", { status, team: true })).toBe("allowed");
  expect(judge(member("appraiser"), "practice.attach", { status, team: false })).toBe("forbidden");
  expect(judge(member("manager"), "practice.attach", { status })).toBe("allowed");
  expect(judge(member("contributor"), "practice.attach", { status, asked: true })).toBe("allowed");
  expect(judge(member("contributor"), "practice.attach", { status })).toBe("missing");
});
