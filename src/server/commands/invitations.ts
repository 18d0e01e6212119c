import "server-only";
import { type Actor, isRole, memberAt } from "@/domain/actor";
import type { InvitationKey } from "@/domain/member-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { open, type Tx, within } from "../db";

/**
 * Asks somebody to join: they belong here once they accept, and until then what is known of them here is the address that was
 * written, whether or not Plumbline knew it.
 */
export async function invite(
  tx: Tx,
  actor: Actor & { organisationId: string },
  personId: string,
  held: { roles: string[]; branchId: string | null },
): Promise<void> {
  const { organisationId } = actor;
  const now = new Date();
  const waiting = { ...held, endedAt: now, invitedAt: now, accepted: false };
  await open(tx, { organisationId, personId });
  await tx.membership.upsert({
    where: { organisationId_personId: { organisationId, personId } },
    create: { organisationId, personId, ...waiting },
    update: { ...waiting, version: { increment: 1 } },
    select: { personId: true },
  });
  await record(tx, actor, organisationId, "member.invited", personId, { roles: held.roles });
}

/** Joins an organisation that asked one to, as the person one is. */
export const acceptInvitation = (actor: Actor, key: InvitationKey): Promise<void> => answer(actor, key, true);

/** Declines it. It can be asked again. */
export const declineInvitation = (actor: Actor, key: InvitationKey): Promise<void> =>
  answer(actor, key, false);

/**
 * Who belongs nowhere has no other way to accept than to come in: they join the organisation that asked last, or the one named.
 * Whether they did.
 */
export async function joinByComing(tx: Tx, personId: string, named?: string): Promise<boolean> {
  await open(tx, { personId });
  const held = await tx.membership.findMany({
    where: { personId, OR: [{ endedAt: null }, { invitedAt: { not: null } }] },
    orderBy: { invitedAt: "desc" },
    select: { organisationId: true, endedAt: true },
  });
  if (held.some(({ endedAt }) => endedAt === null)) return false;
  const asked = held.find(({ organisationId }) => organisationId === (named ?? organisationId));
  if (asked === undefined) return false;
  await settle(tx, memberAt(personId, asked.organisationId), true);
  return true;
}

async function answer(actor: Actor, { organisationId }: InvitationKey, accepted: boolean): Promise<void> {
  authorizeMember(actor, "invitation.answer");
  const answering = { ...actor, organisationId, roles: [] };
  await within({ personId: actor.personId }, (tx) => settle(tx, answering, accepted));
}

type Answering = Parameters<typeof record>[1] & { personId: string; organisationId: string };

async function settle(tx: Tx, actor: Answering, accepted: boolean): Promise<void> {
  const { organisationId, personId } = actor;
  const waiting = { organisationId, personId, invitedAt: { not: null } };
  const asked = await tx.membership.findFirst({ where: waiting, select: { roles: true } });
  if (asked === null) throw new Refusal("missing", "invitation.missing");
  await open(tx, { organisationId, personId });
  const { count } = await tx.membership.updateMany({
    where: waiting,
    data: { invitedAt: null, version: { increment: 1 }, ...(accepted ? { accepted, endedAt: null } : {}) },
  });
  if (count === 0) throw new Refusal("missing", "invitation.missing");
  const roles = asked.roles.filter(isRole);
  if (accepted) await record(tx, actor, organisationId, "invitation.accepted", personId, { roles });
  // From where somebody says no is none of the business of those they do not join.
  else await record(tx, actor, organisationId, "invitation.declined", personId, { roles }, nowhere);
}

const nowhere = { address: null, requestId: null };
