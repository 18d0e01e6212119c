import { expect, test } from "vitest";
import { type Member, type Role, roles } from "@/domain/actor";
import { type Action, actions, judge, type Subject } from "@/domain/policy";

const member = (role: Role): Member => ({
  kind: "member",
  branchId: null,
  personId: "p",
  organisationId: "o",
  roles: [role],
});

/** Whom a fact about the actor moves, and where to. */
const moved = (fact: Partial<Subject>): string[] =>
  roles.flatMap((role) =>
    actions.flatMap((action: Action) => {
      const before = judge(member(role), action, { status: "under-appraisal" });
      const after = judge(member(role), action, { status: "under-appraisal", ...fact });
      return before === after ? [] : [`${role}: ${action} ${before} → ${after}`];
    }),
  );

const onAppraisals = (lines: readonly string[]) =>
  lines.filter((line) => / (appraisal|request|assessment)\./.test(line));

test("to be in the team lets an appraiser do the work of it, and gives no other role anything", () =>
  expect(onAppraisals(moved({ team: true }))).toEqual([
    "appraiser: appraisal.change forbidden → allowed",
    "appraiser: appraisal.weigh forbidden → allowed",
    "appraiser: appraisal.ask forbidden → allowed",
    "appraiser: appraisal.sign forbidden → allowed",
    "appraiser: request.answer forbidden → allowed",
    "appraiser: request.close forbidden → allowed",
  ]));

test("whoever is asked may read the request and answer it, and nothing more", () =>
  expect(onAppraisals(moved({ asked: true }))).toEqual([
    "contributor: request.see missing → allowed",
    "contributor: request.answer missing → allowed",
    "contributor: request.close missing → forbidden",
    "appraiser: request.answer forbidden → allowed",
    "executive: request.answer forbidden → allowed",
    "administrator: request.see missing → allowed",
    "administrator: request.answer missing → allowed",
    "administrator: request.close missing → forbidden",
  ]));
