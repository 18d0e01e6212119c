import "server-only";
import type { Actor, Member } from "@/domain/actor";
import type { MemberKey } from "@/domain/member-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { open, type Tx, within } from "../db";
import { post } from "./mail";
import { endOtherSessions } from "./sessions";

/** Signs somebody out of the organisation, in every browser. Twice is no fault. */
export async function revokeSessions(actor: Actor, { personId }: MemberKey): Promise<void> {
  authorizeMember(actor, "session.revoke");
  const { organisationId } = actor;
  await within({ organisationId }, async (tx) => {
    await requireMember(tx, actor, personId);
    await open(tx, { organisationId, personId });
    const { count } = await tx.session.updateMany({
      where: { personId, organisationId, endedAt: null },
      data: { endedAt: new Date() },
    });
    if (count > 0)
      await record(tx, actor, organisationId, "member.signed-out", personId, { sessions: count });
  });
}

/**
 * Takes the second factor from somebody who lost it, with their sessions. It opens all that they may see, so that it is given
 * to administrators for those alone who belong to their organisation and nowhere else.
 */
export async function resetFactors(actor: Actor, { personId }: MemberKey): Promise<void> {
  authorizeMember(actor, "factor.reset");
  const { organisationId } = actor;
  await within({ organisationId }, async (tx) => {
    await requireMember(tx, actor, personId);
    await open(tx, { organisationId, personId });
    const elsewhere = await tx.membership.count({
      where: { personId, endedAt: null, organisationId: { not: organisationId } },
    });
    if (elsewhere > 0) throw new Refusal("forbidden", "factor.elsewhere");
    await tx.authenticator.deleteMany({ where: { personId } });
    await tx.passkey.deleteMany({ where: { personId } });
    await tx.recoveryCode.deleteMany({ where: { personId } });
    await tx.person.update({ where: { id: personId }, data: { secondFactor: false }, select: { id: true } });
    await endOtherSessions(tx, personId, "");
    await post(tx, personId, { kind: "factor-removed" });
    await record(tx, actor, organisationId, "member.factors-reset", personId);
  });
}

async function requireMember(tx: Tx, { organisationId }: Member, personId: string): Promise<void> {
  // Of who was asked to join and has not, nothing is told here.
  const here = await tx.membership.count({ where: { organisationId, personId, accepted: true } });
  if (here === 0) throw new Refusal("missing", "member.missing");
}
