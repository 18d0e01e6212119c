import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type Role, visitor } from "@/domain/actor";
import { acceptInvitation } from "@/server/commands/invitations";
import { issueLink, redeemLink } from "@/server/commands/links";
import { addMember, changeRoles, endMembership, restoreMembership } from "@/server/commands/people";
import { startSession } from "@/server/commands/sessions";
import { readMember } from "@/server/queries/people";
import { enter, seenWith, turn } from "./browser";
import { newOrganisation, type Person, password, type Stage, takeIn } from "./organisation";
import { refusal, together } from "./outcome";

let stage: Stage;
const administrator = () => stage.people.administrator.actor;
beforeEach(async () => {
  stage = await newOrganisation("Memberships");
});

const newcomer = (roles: Role[] = ["contributor"]) => ({
  name: "Nina Roth",
  email: `nina.${randomUUID().slice(0, 8)}@example.org`,
  roles,
});
const idOf = ({ actor }: Person) => actor.personId;

describe("changing roles", () => {
  const give = (person: Person, roles: Role[], version = 1) =>
    changeRoles(administrator(), { personId: idOf(person), version, roles });

  test("holds from the next request on in the session that was used last, and ends their others", async () => {
    const { executive } = stage.people;
    const before = await enter(executive);
    await turn(executive, "update session set seen_at = now() - interval '1 hour'");
    const reference = await enter(executive);
    const bystander = await enter(stage.people.manager);
    await give(executive, ["manager", "appraiser"]);
    expect((await seenWith(reference))?.actor.roles).toEqual(["manager", "appraiser"]);
    expect(await seenWith(before)).toBeNull();
    expect(await seenWith(bystander)).not.toBeNull();
  });

  test("made on an older version is a conflict, and changes nothing", async () => {
    const { executive } = stage.people;
    await give(executive, ["manager"]);
    expect(await refusal(give(executive, ["appraiser"]))).toMatchObject({
      reason: "conflict",
      code: "member.stale",
    });
    expect((await readMember(administrator(), idOf(executive))).roles).toEqual(["manager"]);
  });

  test("of somebody who left is a conflict", async () => {
    await endMembership(administrator(), { personId: idOf(stage.people.executive) });
    expect(await refusal(give(stage.people.executive, ["manager"], 2))).toMatchObject({
      code: "member.ended",
    });
  });
});

describe("ending a membership", () => {
  test("signs them out at once, spends their link, and they do not get in again until it is restored", async () => {
    const { manager } = stage.people;
    const personId = idOf(manager);
    const reference = await enter(manager);
    const secret = await issueLink(administrator(), manager);
    await endMembership(administrator(), { personId });
    expect(await seenWith(reference)).toBeNull();
    expect(await startSession(visitor, { email: manager.email, password })).toBeNull();
    await restoreMembership(administrator(), { personId });
    expect(await seenWith(reference)).toBeNull();
    expect(await refusal(redeemLink(visitor, { secret, password: "another long sentence" }))).toMatchObject({
      code: "link.spent",
    });
    expect((await seenWith(await enter(manager)))?.actor.roles).toEqual(["manager"]);
  });

  test("leaves their sessions and links of another organisation alone", async () => {
    const other = await newOrganisation("Elsewhere");
    const { manager } = other.people;
    const reference = await enter(manager);
    await addMember(administrator(), { ...newcomer(), email: manager.email });
    await acceptInvitation(manager.actor, stage);
    await endMembership(administrator(), { personId: idOf(manager) });
    expect((await seenWith(reference))?.actor.organisationId).toBe(other.organisationId);
  });

  test("twice is no fault, and is told of once", async () => {
    const personId = idOf(stage.people.manager);
    await endMembership(administrator(), { personId });
    await endMembership(administrator(), { personId });
    expect((await readMember(administrator(), personId)).version).toBe(2);
  });
});

describe("the last administrator", () => {
  const last = { reason: "conflict", code: "member.last-administrator" };

  test("neither leaves nor loses the role", async () => {
    const personId = idOf(stage.people.administrator);
    expect(await refusal(endMembership(administrator(), { personId }))).toMatchObject(last);
    expect(
      await refusal(changeRoles(administrator(), { personId, version: 1, roles: ["manager"] })),
    ).toMatchObject(last);
  });

  test("does not count who left", async () => {
    const { personId } = await takeIn(administrator(), newcomer(["administrator"]));
    await endMembership(administrator(), { personId });
    expect(
      await refusal(endMembership(administrator(), { personId: administrator().personId })),
    ).toMatchObject(last);
  });

  test("remains when six of them leave at the same moment", async () => {
    const others = await Promise.all(
      Array.from({ length: 5 }, () => takeIn(administrator(), newcomer(["administrator"]))),
    );
    const all = [administrator().personId, ...others.map(({ personId }) => personId)];
    const { done, refused } = await together(
      all.map((personId) => endMembership(administrator(), { personId })),
    );
    expect([done.length, refused.map(({ code }) => code)]).toEqual([5, ["member.last-administrator"]]);
  });
});
