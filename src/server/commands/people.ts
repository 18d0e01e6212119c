import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, isRole, type Member, type Role } from "@/domain/actor";
import type { AddMember, ChangeRoles, MemberKey } from "@/domain/member-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { open, reach, type Tx, within } from "../db";
import { sendsMail } from "../mail-transport";
import { evenly } from "../timing";
import { takeTurn } from "../turns";
import { loadUnit } from "../unit-records";
import { invite } from "./invitations";
import { issueLink } from "./links";
import { endSessionsButLast } from "./sessions";

/** Who was added; whether they belong here at once, since they did before, or are asked to join. */
export type Added = { personId: string; belongs: boolean };

/**
 * Adds somebody with their roles. Who belonged here before, belongs here again. Everybody else is asked to join, and belongs here
 * once they come: whether Plumbline knew the address makes no difference in what is told or shown here, nor in how long it takes.
 * Where mail goes out, they are sent their way in.
 */
export async function addMember(actor: Actor, input: AddMember): Promise<Added> {
  authorizeMember(actor, "member.add");
  return evenly(addingTakes, async () => {
    const added = await takeIn(actor, input);
    if (!added.belongs && sendsMail()) await issueLink(actor, { email: input.email, send: true });
    return added;
  });
}

/** In milliseconds: more than the work takes. */
const addingTakes = 100;

async function takeIn(actor: Member, input: AddMember): Promise<Added> {
  const { organisationId } = actor;
  return within(reach(actor), async (tx) => {
    await holdOrganisation(tx, organisationId);
    const branchId = await branchNamed(tx, input.branch ?? "");
    await takeTurn(tx, input.email);
    await open(tx, { organisationId, signInEmail: input.email });
    const known = await tx.person.findUnique({
      where: { email: input.email },
      select: {
        id: true,
        memberships: {
          where: { organisationId },
          select: { endedAt: true, accepted: true, invitedAt: true },
        },
      },
    });
    const [before] = known?.memberships ?? [];
    if (before?.endedAt === null || before?.invitedAt != null) throw alreadyHere();
    const { roles } = input;
    if (known === null || before?.accepted !== true) {
      const personId = known?.id ?? (await writeDown(tx, actor, input));
      await invite(tx, actor, personId, { roles, branchId });
      return { personId, belongs: false };
    }
    await change(tx, actor, known.id, { endedAt: null, roles, branchId });
    await record(tx, actor, organisationId, "member.restored", known.id, { roles });
    return { personId: known.id, belongs: true };
  });
}

/**
 * Changes what a member may do and in which branch of units; never takes the last administrator away. It holds at once, in the
 * session that they used last; their others here end.
 */
export async function changeRoles(
  actor: Actor,
  { personId, version, roles, branch }: ChangeRoles,
): Promise<void> {
  authorizeMember(actor, "member.change");
  const { organisationId } = actor;
  await within(reach(actor), async (tx) => {
    const held = await hold(tx, actor, personId);
    if (held.endedAt !== null && !held.waits) throw new Refusal("conflict", "member.ended");
    if (held.version !== version) throw new Refusal("conflict", "member.stale");
    if (!roles.includes("administrator")) await requireAnotherAdministrator(tx, held);
    const branchId = branch === undefined ? held.branchId : await branchNamed(tx, branch, held.branchId);
    if (branchId !== null && roles.includes("administrator")) throw limitedAdministrator();
    await change(tx, actor, personId, { roles, branchId });
    await endSessionsButLast(tx, personId, organisationId);
    await record(tx, actor, organisationId, "member.roles-changed", personId, {
      before: held.roles,
      after: roles,
      ...(branchId === held.branchId ? {} : { limitBefore: held.branchId ?? "", limitAfter: branchId ?? "" }),
    });
  });
}

/**
 * Ends a membership: the member's sessions here end with it, and a link that would lead nowhere else. Of who was asked to join, it
 * takes the question back. Twice is no fault.
 */
export async function endMembership(actor: Actor, { personId }: MemberKey): Promise<void> {
  authorizeMember(actor, "member.end");
  const { organisationId } = actor;
  await within({ organisationId }, async (tx) => {
    const held = await hold(tx, actor, personId);
    if (held.endedAt !== null && !held.waits) return;
    await requireAnotherAdministrator(tx, held);
    const endedAt = new Date();
    await change(tx, actor, personId, { endedAt, invitedAt: null });
    await open(tx, { organisationId, personId });
    await tx.session.updateMany({ where: { personId, organisationId, endedAt: null }, data: { endedAt } });
    // Not to open again with the membership, should it be restored.
    await tx.apiToken.updateMany({
      where: { organisationId, personId, revokedAt: null },
      data: { revokedAt: endedAt },
    });
    const elsewhere = await tx.membership.count({ where: { personId, endedAt: null } });
    if (elsewhere === 0)
      await tx.signInLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: endedAt } });
    await record(tx, actor, organisationId, held.waits ? "invitation.withdrawn" : "member.ended", personId);
  });
}

/** Restores a membership that was ended, with the roles it had. Twice is no fault. */
export async function restoreMembership(actor: Actor, { personId }: MemberKey): Promise<void> {
  authorizeMember(actor, "member.restore");
  const { organisationId } = actor;
  await within({ organisationId }, async (tx) => {
    const held = await hold(tx, actor, personId);
    if (held.endedAt === null) return;
    if (!held.accepted) throw new Refusal("conflict", "invitation.waits");
    await change(tx, actor, personId, { endedAt: null });
    await record(tx, actor, organisationId, "member.restored", personId, { roles: held.roles });
  });
}

type Held = Awaited<ReturnType<typeof hold>>;

/** Loads a membership, held against every other change of who belongs here. */
async function hold(tx: Tx, { organisationId }: Member, personId: string) {
  await holdOrganisation(tx, organisationId);
  const row = await tx.membership.findFirst({
    where: { organisationId, personId },
    select: {
      ...{ personId: true, roles: true, branchId: true, version: true },
      ...{ endedAt: true, accepted: true, invitedAt: true },
    },
  });
  if (row === null) throw new Refusal("missing", "member.missing");
  return { ...row, roles: row.roles.filter(isRole), waits: row.invitedAt !== null };
}

/** Two administrators who take the role from each other at the same moment come one after the other. */
const holdOrganisation = (tx: Tx, organisationId: string) =>
  tx.$queryRaw`select id from organisation where id = ${organisationId}::uuid for update`;

/** Whom nobody knew is known by the name that was written. */
async function writeDown(tx: Tx, { organisationId }: Member, { name, email }: AddMember): Promise<string> {
  const id = randomUUID();
  await open(tx, { organisationId, personId: id });
  await tx.person.create({ data: { id, email, name }, select: { id: true } });
  return id;
}

async function requireAnotherAdministrator(tx: Tx, { personId, roles, endedAt }: Held): Promise<void> {
  if (!roles.includes("administrator") || endedAt !== null) return;
  const others = await tx.membership.count({
    where: { personId: { not: personId }, endedAt: null, roles: { has: "administrator" } },
  });
  if (others === 0) throw new Refusal("conflict", "member.last-administrator");
}

async function change(
  tx: Tx,
  { organisationId }: Member,
  personId: string,
  data: { roles?: Role[]; branchId?: string | null; endedAt?: Date | null; invitedAt?: null },
): Promise<void> {
  await tx.membership.update({
    where: { organisationId_personId: { organisationId, personId } },
    data: { ...data, version: { increment: 1 } },
    select: { personId: true },
  });
}

/** The unit at the head of a limit; null where none is set. One that is archived may stay, and not be chosen anew. */
async function branchNamed(tx: Tx, branch: string, before: string | null = null): Promise<string | null> {
  if (branch === "") return null;
  const unit = await loadUnit(tx, branch);
  if (!unit.archived || unit.id === before) return unit.id;
  throw new Refusal("conflict", "unit.archived", {}, [{ path: "branch", code: "unit.archived", params: {} }]);
}

function limitedAdministrator(): Refusal {
  const code = "member.administrator-limited";
  return new Refusal("invalid", code, {}, [{ path: "branch", code, params: {} }]);
}

function alreadyHere(): Refusal {
  const code = "member.already-here";
  return new Refusal("invalid", code, {}, [{ path: "email", code, params: {} }]);
}
