import { beforeEach, expect, test } from "vitest";
import { acceptInvitation } from "@/server/commands/invitations";
import { switchOrganisation } from "@/server/commands/organisation-switch";
import { addMember, endMembership } from "@/server/commands/people";
import { listAssessments } from "@/server/queries/assessments";
import { newDraft } from "./assessing";
import { enter, seenWith } from "./browser";
import { newOrganisation, type Person, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

let first: Stage;
let second: Stage;
let person: Person;
/** An appraiser of the first organisation, who is invited to the second as one. */
beforeEach(async () => {
  [first, second] = await Promise.all([newOrganisation("Alpha"), newOrganisation("Beta")]);
  person = first.people.appraiser;
  const { actor } = second.people.administrator;
  await addMember(actor, { name: "", email: person.email, roles: ["appraiser"] });
  await acceptInvitation(person.actor, second);
});

const go = (reference: string, to: Stage, actor = person.actor) =>
  switchOrganisation(actor, { organisationId: to.organisationId, reference });
const events = async ({ organisationId }: Stage) => {
  const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query("select action from audit_event where action like 'session.moved%' order by sequence"),
  );
  return rows.map(({ action }) => action);
};

test("the session goes on in the other organisation, with what one holds there, and both chains keep it", async () => {
  const reference = await enter(person);
  const before = await seenWith(reference);
  expect(before).toMatchObject({
    organisation: "Alpha",
    organisations: [{ name: "Alpha" }, { name: "Beta" }],
  });
  await newDraft(second.people.manager.actor);
  await go(reference, second);
  const after = await seenWith(reference);
  expect(after).toMatchObject({
    organisation: "Beta",
    actor: { organisationId: second.organisationId, personId: person.actor.personId, roles: ["appraiser"] },
  });
  if (after === null) throw new Error("Nobody is signed in.");
  expect((await listAssessments(after.actor, { page: 1, archived: false, search: "" })).total).toBe(1);
  expect(await events(first)).toEqual(["session.moved-away"]);
  expect(await events(second)).toEqual(["session.moved-here"]);
});

test("the next sign-in opens where one was last, while one still belongs there", async () => {
  await go(await enter(person), second);
  expect((await seenWith(await enter(person)))?.organisation).toBe("Beta");
  await endMembership(second.people.administrator.actor, { personId: person.actor.personId });
  expect((await seenWith(await enter(person)))?.organisation).toBe("Alpha");
});

test("an organisation that one does not belong to is missing, and the session stays where it was", async () => {
  const third = await newOrganisation("Gamma");
  const reference = await enter(person);
  expect(await refusal(go(reference, third))).toMatchObject({
    reason: "missing",
    code: "organisation.missing",
  });
  await endMembership(second.people.administrator.actor, { personId: person.actor.personId });
  expect(await refusal(go(reference, second))).toMatchObject({ reason: "missing" });
  expect((await seenWith(reference))?.organisation).toBe("Alpha");
});

test("nobody moves the session of another", async () => {
  const theirs = await enter(first.people.manager);
  expect(await refusal(go(theirs, second))).toMatchObject({ reason: "signed-out" });
  expect((await seenWith(theirs))?.organisation).toBe("Alpha");
});

test("to where one is already is no move", async () => {
  const reference = await enter(person);
  await go(reference, first);
  expect(await events(first)).toEqual([]);
});
