import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type Role, visitor } from "@/domain/actor";
import { issueLink, redeemLink } from "@/server/commands/links";
import { addMember, changeRoles, endMembership, restoreMembership } from "@/server/commands/people";
import { listMembers, readMember } from "@/server/queries/people";
import { referenceOf, seenWith } from "./browser";
import { newOrganisation, type Person, type Stage, takeIn } from "./organisation";
import { refusal, together } from "./outcome";

let stage: Stage;
const administrator = () => stage.people.administrator.actor;
beforeEach(async () => {
  stage = await newOrganisation("People");
});

const newcomer = (roles: Role[] = ["contributor"]) => ({
  name: "Nina Roth",
  email: `nina.${randomUUID().slice(0, 8)}@example.org`,
  roles,
});
const everybody = { page: 1, ended: false, search: "" };
const idOf = ({ actor }: Person) => actor.personId;

describe("adding somebody", () => {
  test("lists them with their roles, and a one-time link lets them in", async () => {
    const nina = newcomer(["contributor", "executive"]);
    const { personId } = await addMember(administrator(), nina);
    const secret = await issueLink(administrator(), nina);
    const reference = referenceOf(
      await redeemLink(visitor, { secret, password: "a sentence that Nina chose" }),
    );
    expect((await seenWith(reference))?.actor).toEqual({
      kind: "member",
      personId,
      organisationId: stage.organisationId,
      roles: nina.roles,
      branchId: null,
    });
    const there = await readMember(administrator(), personId);
    expect(there).toMatchObject({ ...nina, endedAt: null, invitedAt: null, linkUntil: null });
    expect(typeof there.seenAt).toBe("string");
  });

  test("who belongs here already is refused beside the address", async () => {
    const { email } = stage.people.manager;
    const found = await refusal(addMember(administrator(), { ...newcomer(), email }));
    expect(found).toMatchObject({
      reason: "invalid",
      code: "member.already-here",
      fields: [{ path: "email" }],
    });
  });

  test("who left belongs here again, with the roles given now", async () => {
    const { manager } = stage.people;
    await endMembership(administrator(), { personId: idOf(manager) });
    const again = { ...newcomer(["executive"]), email: manager.email };
    expect((await addMember(administrator(), again)).belongs).toBe(true);
    expect(await readMember(administrator(), idOf(manager))).toMatchObject({
      roles: ["executive"],
      endedAt: null,
    });
  });

  test("five clicks at the same moment add one person", async () => {
    const nina = newcomer();
    const { done, refused } = await together(
      Array.from({ length: 5 }, () => addMember(administrator(), nina)),
    );
    expect(done).toHaveLength(1);
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "member.already-here"));
  });
});

describe("the list", () => {
  test("shows who belongs here by name, and who left when asked for", async () => {
    await endMembership(administrator(), { personId: idOf(stage.people.manager) });
    const named = async (ended: boolean) =>
      (await listMembers(administrator(), { ...everybody, ended })).lines.map(
        ({ name }) => name.split(" ")[0],
      );
    expect(await named(false)).toEqual(["administrator", "appraiser", "contributor", "executive"]);
    expect(await named(true)).toEqual(["manager"]);
  });

  test("finds by a part of the name or the address, in any case", async () => {
    const nina = newcomer();
    await takeIn(administrator(), nina);
    const emails = async (search: string) =>
      (await listMembers(administrator(), { ...everybody, search })).lines.map(({ email }) => email);
    expect(await emails("ROTH")).toEqual([nina.email]);
    expect(await emails(nina.email.slice(0, 10).toUpperCase())).toEqual([nina.email]);
    expect(await emails("nobody at all")).toEqual([]);
  });

  test("has pages of twenty-five, and a page too far is the last one", async () => {
    for (let count = 0; count < 22; count++) await addMember(administrator(), newcomer());
    const { lines, total, pages } = await listMembers(administrator(), everybody);
    expect([lines.length, total, pages]).toEqual([25, 27, 2]);
    const last = await listMembers(administrator(), { ...everybody, page: 9 });
    expect([last.lines.length, last.page]).toEqual([2, 2]);
  });
});

test("another organisation's people are missing, whatever is asked", async () => {
  const personId = idOf((await newOrganisation("Elsewhere")).people.manager);
  const attempts = [
    () => readMember(administrator(), personId),
    () => changeRoles(administrator(), { personId, version: 1, roles: ["manager"] }),
    () => endMembership(administrator(), { personId }),
    () => restoreMembership(administrator(), { personId }),
  ];
  for (const attempt of attempts)
    expect(await refusal(attempt())).toMatchObject({ reason: "missing", code: "member.missing" });
});

test("nobody but an administrator knows of any of it", async () => {
  const { actor } = stage.people.manager;
  const personId = idOf(stage.people.executive);
  const attempts = [
    () => listMembers(actor, everybody),
    () => readMember(actor, personId),
    () => addMember(actor, newcomer()),
    () => changeRoles(actor, { personId, version: 1, roles: ["manager"] }),
    () => endMembership(actor, { personId }),
    () => restoreMembership(actor, { personId }),
  ];
  for (const attempt of attempts) expect(await refusal(attempt())).toMatchObject({ reason: "missing" });
});
