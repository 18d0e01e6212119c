import { expect, test } from "vitest";
import { type Member, type Role, roles } from "@/domain/actor";
import { actions, judge, type Subject } from "@/domain/policy";

const member = (role: Role): Member => ({
  kind: "member",
  branchId: null,
  personId: "p",
  organisationId: "o",
  roles: [role],
});

/** Whom a fact about the actor moves among ratings, findings and material, and where to. */
const moved = (fact: Partial<Subject>): string[] =>
  roles.flatMap((role) =>
    actions
      .filter((action) => /^(rating|finding|material)\./.test(action))
      .flatMap((action) => {
        const before = judge(member(role), action, { status: "under-appraisal" });
        const after = judge(member(role), action, { status: "under-appraisal", ...fact });
        return before === after ? [] : [`${role}: ${action} ${before} → ${after}`];
      }),
  );

test("to be in the team lets an appraiser judge and write findings, and gives no other role anything", () =>
  expect(moved({ team: true })).toEqual([
    "appraiser: rating.judge forbidden → allowed",
    "appraiser: finding.write forbidden → allowed",
  ]));

test("whoever owns some of what is appraised reads the findings and remarks on them", () =>
  expect(moved({ share: "some" })).toEqual([
    "contributor: finding.read missing → allowed",
    "contributor: finding.write missing → forbidden",
    "contributor: finding.remark missing → allowed",
  ]));
