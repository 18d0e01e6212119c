import "server-only";
import { type Actor, isRole } from "@/domain/actor";
import type { InvitationKey } from "@/domain/member-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { open, type Tx, within } from "../db";
import { post } from "./mail";

/**
 * Asks somebody who belongs elsewhere to join as the person they are: they belong here once they accept, and until then what is
 * known of them here is the address that was written.
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
  const { name } = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  });
  await post(tx, personId, { kind: "asked-to-join", organisation: name });
  await record(tx, actor, organisationId, "member.invited", personId, { roles: held.roles });
}

/** Joins an organisation that asked one to, as the person one is. */
export const acceptInvitation = (actor: Actor, key: InvitationKey): Promise<void> => answer(actor, key, true);

/** Declines it. It can be asked again. */
export const declineInvitation = (actor: Actor, key: InvitationKey): Promise<void> =>
  answer(actor, key, false);

async function answer(actor: Actor, { organisationId }: InvitationKey, accepted: boolean): Promise<void> {
  authorizeMember(actor, "invitation.answer");
  const { personId } = actor;
  await within({ personId }, async (tx) => {
    const asked = await tx.membership.findFirst({
      where: { organisationId, personId, invitedAt: { not: null } },
      select: { roles: true },
    });
    if (asked === null) throw new Refusal("missing", "invitation.missing");
    await open(tx, { organisationId, personId });
    const { count } = await tx.membership.updateMany({
      where: { organisationId, personId, invitedAt: { not: null } },
      data: { invitedAt: null, version: { increment: 1 }, ...(accepted ? { accepted, endedAt: null } : {}) },
    });
    if (count === 0) throw new Refusal("missing", "invitation.missing");
    const roles = asked.roles.filter(isRole);
    const action = accepted ? "invitation.accepted" : "invitation.declined";
    await record(tx, { ...actor, organisationId, roles: [] }, organisationId, action, personId, { roles });
  });
}
