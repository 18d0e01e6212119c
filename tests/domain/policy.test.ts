import { describe, expect, test } from "vitest";
import { type Actor, type Role, roles, system, visitor } from "@/domain/actor";
import { isStatus, statuses } from "@/domain/assessment";
import { actions, can, judge, type Verdict } from "@/domain/policy";
import { matrix } from "./policy-matrix";

const [heading = [], ...lines] = matrix
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));
const columns = heading.slice(1);
const meaning = new Map<string, Verdict>([
  ["+", "allowed"],
  ["-", "forbidden"],
  [".", "missing"],
]);

const rows = lines.map((words) => {
  const status = words.slice(1).find(isStatus);
  const cells = words.filter((word) => meaning.has(word));
  return { action: words[0] ?? "", status, expected: cells.map((cell) => meaning.get(cell)) };
});

const member = (...held: Role[]): Actor => ({
  kind: "member",
  branchId: null,
  personId: "p",
  organisationId: "o",
  roles: held,
});
const actors: Readonly<Record<string, Actor>> = {
  visitor,
  system,
  nobody: member(),
  ...Object.fromEntries(roles.map((role) => [role, member(role)])),
};

const actionNamed = (name: string) => {
  const action = actions.find((known) => known === name);
  if (action === undefined) throw new Error(`The matrix has a row for ${name}, which nobody can do.`);
  return action;
};
const verdictFor = (actor: Actor, { action, status }: (typeof rows)[number]): Verdict =>
  judge(actor, actionNamed(action), status && { status });

describe("the matrix", () => {
  test("has a column for every actor and every role", () => expect(columns).toEqual(Object.keys(actors)));

  test("has a row for every action; for one on an assessment, a row for every state", () => {
    const onAssessment = (action: string) =>
      /^(assessment|report)\.(?!list$|start$|draw$|sweep$)/.test(action);
    const wanted = actions.flatMap((action) =>
      onAssessment(action) ? statuses.map((status) => `${action} ${status}`) : [action],
    );
    const listed = rows.map(({ action, status }) => (status ? `${action} ${status}` : action));
    expect(listed.toSorted()).toEqual(wanted.toSorted());
  });

  test.each(rows)("$action $status is as the table says", (row) =>
    expect(columns.map((column) => verdictFor(actors[column] ?? visitor, row))).toEqual(row.expected),
  );
});

test("who holds two roles may do what either may", () => {
  const rank = (verdict: Verdict) => ["missing", "forbidden", "allowed"].indexOf(verdict);
  for (const row of rows)
    for (const one of roles)
      for (const other of roles) {
        const best = [member(one), member(other)]
          .map((actor) => verdictFor(actor, row))
          .toSorted((a, b) => rank(b) - rank(a))[0];
        expect(verdictFor(member(one, other), row), `${row.action} ${row.status}: ${one}, ${other}`).toBe(
          best,
        );
      }
});

test("without an assessment at hand nobody but a manager reads one", () =>
  expect(roles.filter((role) => can(member(role), "assessment.read"))).toEqual(["manager"]));

test("a screen offers what is allowed, and neither the forbidden nor the missing", () => {
  expect(can(member("manager"), "assessment.submit", { status: "draft" })).toBe(true);
  expect(can(member("executive"), "assessment.submit", { status: "draft" })).toBe(false);
  expect(can(member("contributor"), "assessment.submit", { status: "draft" })).toBe(false);
});

test("a draft that was put away stays closed to those who only read; what was submitted before stays open", () => {
  const read = (archivedFrom: (typeof statuses)[number]) =>
    judge(member("executive"), "assessment.read", { status: "archived", archivedFrom });
  expect(read("draft")).toBe("forbidden");
  expect(read("submitted")).toBe("allowed");
});
