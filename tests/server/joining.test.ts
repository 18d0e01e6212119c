import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { type Role, visitor } from "@/domain/actor";
import { acceptInvitation, declineInvitation } from "@/server/commands/invitations";
import { issueLink, redeemLink } from "@/server/commands/links";
import { addMember, changeRoles, endMembership, restoreMembership } from "@/server/commands/people";
import { resetFactors } from "@/server/commands/revoking";
import { exportAudit, readAudit } from "@/server/queries/audit";
import { readMemberSignIn } from "@/server/queries/member-sessions";
import { listMembers, readMember } from "@/server/queries/people";
import { enter, referenceOf, seenWith } from "./browser";
import { newOrganisation, type Person, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { sent } from "./request-headers";

let stage: Stage;
const administrator = () => stage.people.administrator.actor;
beforeEach(async () => {
  stage = await newOrganisation("Joining");
});

const newcomer = (roles: Role[] = ["contributor"]) => ({
  name: "Nina Roth",
  email: `nina.${randomUUID().slice(0, 8)}@example.org`,
  roles,
});
const everybody = { page: 1, ended: false, search: "" };
const everyEvent = { search: "", about: "", from: "", to: "", timeZone: "UTC" } as const;
const idOf = ({ actor }: Person) => actor.personId;

test("adding somebody shows the same and takes as long whether or not the address is known elsewhere, also for a link", async () => {
  const { manager } = (await newOrganisation("Elsewhere")).people;
  const asked = async (email: string) => {
    const nina = { ...newcomer(["contributor", "executive"]), email };
    const started = performance.now();
    const { personId, ...told } = await addMember(administrator(), nina);
    const added = performance.now();
    const link = await issueLink(administrator(), { email });
    const took = [added - started, performance.now() - added];
    const { invitedAt, endedAt, ...line } = await readMember(administrator(), personId);
    const signIn = await readMemberSignIn(administrator(), personId);
    const shown = JSON.stringify([told, line, signIn]).replaceAll(personId, "").replaceAll(email, "");
    return { shown, took, link, asked: [invitedAt, endedAt].map((at) => at !== null) };
  };
  const [fresh, known] = [await asked(newcomer().email), await asked(manager.email)];
  expect(fresh.shown).toBe(known.shown);
  expect([fresh.asked, fresh.link.length]).toEqual([known.asked, known.link.length]);
  const { lines } = await readAudit(administrator(), { ...everyEvent, page: 1 });
  const actions = lines.map(({ action }) => action);
  expect(actions.slice(0, 2), "the newest first").toEqual(actions.slice(2, 4));
  for (const { took } of [fresh, known])
    for (const milliseconds of took) expect(milliseconds).toBeGreaterThanOrEqual(99);
  const redeemed = { secret: known.link, password: "a sentence of somebody else" };
  expect(await refusal(redeemLink(visitor, redeemed))).toMatchObject({ code: "link.spent" });
  await enter(manager);
});

test("who belongs nowhere any more joins, under the name they have, only by coming", async () => {
  const elsewhere = await newOrganisation("Left behind");
  const { manager, administrator: keeper } = elsewhere.people;
  await endMembership(keeper.actor, { personId: idOf(manager) });
  const { personId } = await addMember(administrator(), { ...newcomer(), email: manager.email });
  expect((await readMember(administrator(), personId)).name).toBe(manager.email);
  const secret = await issueLink(administrator(), manager);
  const password = "a sentence for the new house";
  const seen = await seenWith(referenceOf(await redeemLink(visitor, { secret, password })));
  expect(seen?.actor.organisationId).toBe(stage.organisationId);
  expect((await readMember(administrator(), personId)).name).toBe("manager of Left behind");
});

test("an invitation is taken back before they came, with the link that was handed out", async () => {
  const nina = newcomer();
  const { personId } = await addMember(administrator(), nina);
  const { version } = await readMember(administrator(), personId);
  await changeRoles(administrator(), { personId, version, roles: ["executive"] });
  const secret = await issueLink(administrator(), nina);
  await endMembership(administrator(), { personId });
  expect(await refusal(redeemLink(visitor, { secret, password: "too late for this" }))).not.toBeNull();
  for (const ended of [false, true]) {
    const { lines } = await listMembers(administrator(), { ...everybody, ended });
    expect(lines.map(({ email }) => email)).not.toContain(nina.email);
  }
  expect(await readMember(administrator(), personId)).toMatchObject({ joined: false, invitedAt: null });
});

test("who is added and whose address is known elsewhere is asked, and joins as the person they are once they accept", async () => {
  const { manager } = (await newOrganisation("Elsewhere")).people;
  const { personId } = await addMember(administrator(), { ...newcomer(), email: manager.email });
  expect(personId).toBe(idOf(manager));
  const waiting = await readMember(administrator(), personId);
  expect(waiting, "no more is known of them here than was written").toMatchObject({ name: manager.email });
  expect((await listMembers(administrator(), everybody)).lines.map((line) => line.email)).toContain(
    manager.email,
  );
  const found = (search: string) => listMembers(administrator(), { ...everybody, search });
  expect([(await found(manager.email)).total, (await found("manager of Elsewhere")).total]).toEqual([1, 0]);
  for (const attempt of [
    () => restoreMembership(administrator(), { personId }),
    () => acceptInvitation(stage.people.manager.actor, stage),
    () => resetFactors(administrator(), { personId }),
  ])
    expect(await refusal(attempt())).not.toBeNull();
  const seen = await seenWith(await enter(manager));
  expect(seen).toMatchObject({
    organisations: [{ name: "Elsewhere" }],
    invitations: [{ id: stage.organisationId }],
  });
  const unnamed = async () => {
    const told = await exportAudit(administrator(), everyEvent, "csv");
    expect(told).toContain(manager.email);
    expect(told, "of another organisation").not.toContain("Elsewhere");
    const page = { ...everyEvent, search: "manager of Elsewhere", page: 1 };
    expect((await readAudit(administrator(), page)).total).toBe(0);
  };
  await unnamed();
  sent.set("x-forwarded-for", "203.0.113.7");
  await declineInvitation(manager.actor, stage);
  sent.delete("x-forwarded-for");
  await unnamed();
  const log = await exportAudit(administrator(), everyEvent, "csv");
  expect(log, "from where somebody says no").not.toContain("203.0.113.7");
  expect(await refusal(acceptInvitation(manager.actor, stage))).toMatchObject({
    code: "invitation.missing",
  });
  await addMember(administrator(), { ...newcomer(), email: manager.email });
  await acceptInvitation(manager.actor, stage);
  expect(await readMember(administrator(), personId)).toMatchObject({
    name: "manager of Elsewhere",
    endedAt: null,
    invitedAt: null,
  });
});
