import { beforeAll, expect, test } from "vitest";
import { acceptInvitation } from "@/server/commands/invitations";
import { addMember } from "@/server/commands/people";
import { resetFactors, revokeSessions } from "@/server/commands/revoking";
import { readMemberSignIn } from "@/server/queries/member-sessions";
import { enter, seenWith } from "./browser";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Revoking");
});
const administrator = () => stage.people.administrator.actor;

test("an administrator signs somebody out of the organisation, and nobody else", async () => {
  const { manager, executive } = stage.people;
  const [theirs, another, bystander] = [await enter(manager), await enter(manager), await enter(executive)];
  const { personId } = manager.actor;
  expect((await readMemberSignIn(administrator(), personId)).sessions).toHaveLength(2);
  await revokeSessions(administrator(), { personId });
  await revokeSessions(administrator(), { personId });
  for (const reference of [theirs, another]) expect(await seenWith(reference)).toBeNull();
  expect(await seenWith(bystander)).not.toBeNull();
  expect((await readMemberSignIn(administrator(), personId)).sessions).toEqual([]);
});

test("nobody but an administrator signs others out", async () => {
  const { manager, executive } = stage.people;
  const { personId } = executive.actor;
  for (const attempt of [
    () => revokeSessions(manager.actor, { personId }),
    () => resetFactors(manager.actor, { personId }),
    () => readMemberSignIn(manager.actor, personId),
  ])
    expect(await refusal(attempt())).toMatchObject({ reason: "missing" });
});

test("a lost second factor is taken away with the sessions, but not from who belongs elsewhere too", async () => {
  const { contributor } = stage.people;
  const { personId } = contributor.actor;
  const factors = (statement: string) =>
    asOwner({ person_id: personId }, (owner) => owner.query(statement, [personId]));
  await factors("insert into authenticator (person_id, secret, confirmed_at) values ($1, 'x', now())");
  await factors("update person set second_factor = true where id = $1");
  await resetFactors(administrator(), { personId });
  expect(await readMemberSignIn(administrator(), personId)).toMatchObject({ secondFactor: false });
  const session = await enter(contributor);
  const other = (await newOrganisation("Second house")).people.administrator.actor;
  await addMember(other, { name: "x", email: contributor.email, roles: ["manager"], branch: "" });
  await acceptInvitation(contributor.actor, other);
  for (const actor of [other, administrator()])
    expect(await refusal(resetFactors(actor, { personId }))).toMatchObject({ code: "factor.elsewhere" });
  expect(await seenWith(session)).not.toBeNull();
});
