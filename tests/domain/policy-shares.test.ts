import { describe, expect, test } from "vitest";
import { type Member, type Role, roles } from "@/domain/actor";
import { statuses } from "@/domain/assessment";
import { actions, judge, type Share, type Verdict } from "@/domain/policy";

/**
 * What a share in an assessment changes: some of its processes are assigned to the actor, or this very one is.
 * + allowed, - forbidden, . missing, alike in every state of the assessment.
 */
const contributor = `
  action                 none some this
  assessment.see          .    +    +
  assessment.read         .    -    +
  assessment.answer       .    -    +
  assessment.fill         .    -    -
  assessment.submit       .    -    -
  assessment.take-back    .    -    -
  assessment.archive      .    -    -
  assessment.restore      .    -    -
  assessment.assign       .    -    -
  assessment.finish       .    -    +
  assessment.comment      .    -    +
  assessment.attach       .    -    +
  assessment.reopen       .    -    -`;

const shares: Readonly<Record<string, Share | undefined>> = { none: undefined, some: "some", this: "this" };
const meaning: Readonly<Record<string, Verdict>> = { "+": "allowed", "-": "forbidden", ".": "missing" };
const rows = contributor
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.trim().split(/\s+/));

const member = (role: Role): Member => ({
  kind: "member",
  branchId: null,
  personId: "p",
  organisationId: "o",
  roles: [role],
});
const judged = (role: Role, name: string, share: Share | undefined) => {
  const action = actions.find((known) => known === name);
  if (action === undefined) throw new Error(`Nobody can do ${name}.`);
  return [
    ...new Set(
      statuses.map((status) =>
        judge(member(role), action, { status, ...(share === undefined ? {} : { share }) }),
      ),
    ),
  ];
};

describe("a contributor", () => {
  test("has a row for every action on an assessment", () =>
    expect(rows.map(([action]) => action)).toEqual(
      actions.filter((action) => /^assessment\.(?!list$|start$)/.test(action)),
    ));

  test.each(rows)("%s: none %s, some %s, this %s", (action = "", ...cells) =>
    expect(Object.values(shares).map((share) => judged("contributor", action, share))).toEqual(
      cells.map((cell) => [meaning[cell]]),
    ),
  );
});

test("a manager who owns a process finishes it, and no other share moves anybody else", () => {
  const moved = roles
    .filter((role) => role !== "contributor")
    .flatMap((role) =>
      actions
        .filter(
          (action) =>
            JSON.stringify(judged(role, action, undefined)) !== JSON.stringify(judged(role, action, "this")),
        )
        .map((action) => `${role}: ${action}`),
    );
  expect(moved).toEqual(["manager: assessment.finish"]);
});
