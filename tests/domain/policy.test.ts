import { describe, expect, test } from "vitest";
import { type Actor, type Role, roles, system, visitor } from "@/domain/actor";
import { isStatus, statuses } from "@/domain/assessment";
import { actions, can, judge, type Verdict } from "@/domain/policy";

/**
 * Who may do what: + allowed, - forbidden (they may know of it), . missing (they may not even know).
 * What is done to an assessment has a row for each state that it can be in.
 */
const matrix = `
  action                                visitor system nobody manager contributor appraiser executive administrator
  organisation.found                       .       +      .      .         .          .         .           .
  founding-link.issue                      .       +      .      .         .          .         .           .
  founding-link.redeem                     +       .      .      .         .          .         .           .
  link.issue                               .       +      .      .         .          .         .           +
  session.start                            +       .      .      .         .          .         .           .
  session.end                              .       .      +      +         +          +         +           +
  password.change                          .       .      +      +         +          +         +           +
  person.change                            .       .      +      +         +          +         +           +
  member.list                              .       .      .      .         .          .         .           +
  member.add                               .       .      .      .         .          .         .           +
  member.change                            .       .      .      .         .          .         .           +
  member.end                               .       .      .      .         .          .         .           +
  member.restore                           .       .      .      .         .          .         .           +
  unit.list                                .       .      .      .         .          .         .           +
  unit.keep                                .       .      .      .         .          .         .           +
  catalogue.read                           .       .      +      +         +          +         +           +
  profile.read                             .       .      .      +         .          +         +           +
  profile.change                           .       .      .      +         .          -         -           +
  assessment.list                          .       .      .      +         +          +         +           .
  assessment.start                         .       .      .      +         .          .         .           .
  assessment.see        draft              .       .      .      +         .          +         +           .
  assessment.see        submitted          .       .      .      +         .          +         +           .
  assessment.see        under-appraisal    .       .      .      +         .          +         +           .
  assessment.see        signed-off         .       .      .      +         .          +         +           .
  assessment.see        archived           .       .      .      +         .          +         +           .
  assessment.read       draft              .       .      .      +         .          -         -           .
  assessment.read       submitted          .       .      .      +         .          +         +           .
  assessment.read       under-appraisal    .       .      .      +         .          +         +           .
  assessment.read       signed-off         .       .      .      +         .          +         +           .
  assessment.read       archived           .       .      .      +         .          +         +           .
  assessment.answer     draft              .       .      .      +         .          -         -           .
  assessment.answer     submitted          .       .      .      +         .          -         -           .
  assessment.answer     under-appraisal    .       .      .      +         .          -         -           .
  assessment.answer     signed-off         .       .      .      +         .          -         -           .
  assessment.answer     archived           .       .      .      +         .          -         -           .
  assessment.fill       draft              .       .      .      +         .          -         -           .
  assessment.fill       submitted          .       .      .      +         .          -         -           .
  assessment.fill       under-appraisal    .       .      .      +         .          -         -           .
  assessment.fill       signed-off         .       .      .      +         .          -         -           .
  assessment.fill       archived           .       .      .      +         .          -         -           .
  assessment.submit     draft              .       .      .      +         .          -         -           .
  assessment.submit     submitted          .       .      .      +         .          -         -           .
  assessment.submit     under-appraisal    .       .      .      +         .          -         -           .
  assessment.submit     signed-off         .       .      .      +         .          -         -           .
  assessment.submit     archived           .       .      .      +         .          -         -           .
  assessment.take-back  draft              .       .      .      +         .          -         -           .
  assessment.take-back  submitted          .       .      .      +         .          -         -           .
  assessment.take-back  under-appraisal    .       .      .      +         .          -         -           .
  assessment.take-back  signed-off         .       .      .      +         .          -         -           .
  assessment.take-back  archived           .       .      .      +         .          -         -           .
  assessment.archive    draft              .       .      .      +         .          -         -           .
  assessment.archive    submitted          .       .      .      +         .          -         -           .
  assessment.archive    under-appraisal    .       .      .      +         .          -         -           .
  assessment.archive    signed-off         .       .      .      +         .          -         -           .
  assessment.archive    archived           .       .      .      +         .          -         -           .
  assessment.restore    draft              .       .      .      +         .          -         -           .
  assessment.restore    submitted          .       .      .      +         .          -         -           .
  assessment.restore    under-appraisal    .       .      .      +         .          -         -           .
  assessment.restore    signed-off         .       .      .      +         .          -         -           .
  assessment.restore    archived           .       .      .      +         .          -         -           .
  assessment.assign     draft              .       .      .      +         .          -         -           .
  assessment.assign     submitted          .       .      .      +         .          -         -           .
  assessment.assign     under-appraisal    .       .      .      +         .          -         -           .
  assessment.assign     signed-off         .       .      .      +         .          -         -           .
  assessment.assign     archived           .       .      .      +         .          -         -           .
  assessment.finish     draft              .       .      .      -         .          -         -           .
  assessment.finish     submitted          .       .      .      -         .          -         -           .
  assessment.finish     under-appraisal    .       .      .      -         .          -         -           .
  assessment.finish     signed-off         .       .      .      -         .          -         -           .
  assessment.finish     archived           .       .      .      -         .          -         -           .
  assessment.comment    draft              .       .      .      +         .          -         -           .
  assessment.comment    submitted          .       .      .      +         .          +         -           .
  assessment.comment    under-appraisal    .       .      .      +         .          +         -           .
  assessment.comment    signed-off         .       .      .      +         .          +         -           .
  assessment.comment    archived           .       .      .      +         .          +         -           .
  assessment.attach     draft              .       .      .      +         .          -         -           .
  assessment.attach     submitted          .       .      .      +         .          +         -           .
  assessment.attach     under-appraisal    .       .      .      +         .          +         -           .
  assessment.attach     signed-off         .       .      .      +         .          +         -           .
  assessment.attach     archived           .       .      .      +         .          +         -           .
  assessment.reopen     draft              .       .      .      +         .          -         -           .
  assessment.reopen     submitted          .       .      .      +         .          -         -           .
  assessment.reopen     under-appraisal    .       .      .      +         .          -         -           .
  assessment.reopen     signed-off         .       .      .      +         .          -         -           .
  assessment.reopen     archived           .       .      .      +         .          -         -           .
  today.see                                .       .      .      +         +          +         .           .
  appraisal.list                           .       .      .      +         .          +         +           .
  appraisal.see                            .       .      .      +         .          +         +           .
  appraisal.begin                          .       .      .      -         .          +         -           .
  appraisal.change                         .       .      .      -         .          -         -           .
  appraisal.weigh                          .       .      .      -         .          -         -           .
  appraisal.ask                            .       .      .      -         .          -         -           .
  appraisal.sign                           .       .      .      -         .          -         -           .
  request.see                              .       .      .      +         .          +         +           .
  request.answer                           .       .      .      +         .          -         -           .
  request.close                            .       .      .      -         .          -         -           .
  practice.attach                          .       .      .      +         .          -         -           .
  evidence.list                            .       .      .      +         +          +         +           .
  evidence.add                             .       .      .      +         +          +         -           .
  evidence.see                             .       .      .      +         .          +         +           .
  evidence.open                            .       .      .      +         .          +         -           .
  evidence.change                          .       .      .      +         .          -         -           .
  rating.read                              .       .      .      +         .          +         +           .
  rating.judge                             .       .      .      -         .          -         -           .
  finding.read                             .       .      .      +         .          +         +           .
  finding.write                            .       .      .      -         .          -         -           .
  finding.remark                           .       .      .      +         .          -         -           .
  material.change                          .       .      -      +         -          +         -           -`;

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
    const onAssessment = (action: string) => /^assessment\.(?!list$|start$)/.test(action);
    const wanted = actions.flatMap((action) =>
      onAssessment(action) ? statuses.map((status) => `${action} ${status}`) : [action],
    );
    expect(rows.map(({ action, status }) => (status ? `${action} ${status}` : action))).toEqual(wanted);
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
