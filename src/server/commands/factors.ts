import "server-only";
import type { Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { open, type Tx } from "../db";
import { placeOf, stepOf } from "../one-time-codes";
import { unseal } from "../sealing";
import { codeHash, fingerprint } from "../secrets";
import { post } from "./mail";
import { endOtherSessions } from "./sessions";

/** Whether this code is the person's: of their authenticator, in a step not taken before, or a recovery code not used before. */
export async function takeCode(tx: Tx, personId: string, code: string): Promise<"code" | "recovery" | null> {
  await open(tx, { personId });
  if (/^\d{6}$/.test(code)) return (await takeStep(tx, personId, code)) ? "code" : null;
  const { count } = await tx.recoveryCode.updateMany({
    where: { hash: codeHash(code), personId, usedAt: null },
    data: { usedAt: new Date() },
  });
  return count > 0 ? "recovery" : null;
}

async function takeStep(tx: Tx, personId: string, code: string): Promise<boolean> {
  const kept = await tx.authenticator.findFirst({
    where: { personId, confirmedAt: { not: null } },
    select: { secret: true, lastStep: true },
  });
  if (kept === null) return false;
  const step = await stepOf(code, unseal(kept.secret, placeOf(personId)), kept.lastStep);
  if (step === null) return false;
  // Of two who bring the same code at the same moment, one comes in.
  const { count } = await tx.authenticator.updateMany({
    where: { personId, lastStep: { lt: step } },
    data: { lastStep: step, lastUsedAt: new Date() },
  });
  return count > 0;
}

/** Keeps in step what follows from a factor added or put away: the mark on the person, their other sessions, the chain. */
export async function settleFactors(
  tx: Tx,
  actor: Member,
  personId: string,
  { kept, action }: { kept: string; action: string },
): Promise<void> {
  await open(tx, { personId, organisationId: actor.organisationId });
  const secondFactor = (await countFactors(tx, personId)) > 0;
  if (!secondFactor) {
    const { credential } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { credential: { select: { standsAlone: true } } },
    });
    if (credential?.standsAlone === false && actor.personId === personId)
      throw new Refusal("conflict", "factor.password-too-short");
    await tx.recoveryCode.deleteMany({ where: { personId } });
  }
  await tx.person.update({ where: { id: personId }, data: { secondFactor }, select: { id: true } });
  await endOtherSessions(tx, personId, kept);
  await post(tx, personId, { kind: action.endsWith("added") ? "factor-added" : "factor-removed" });
  await record(tx, actor, actor.organisationId, action, personId);
}

export async function countFactors(tx: Tx, personId: string): Promise<number> {
  const authenticators = await tx.authenticator.count({ where: { personId, confirmedAt: { not: null } } });
  return authenticators + (await tx.passkey.count({ where: { personId } }));
}

/** Refuses where the session began at an organisation's own sign-in: it vouches for that organisation alone, not for the person. */
export async function requireOwnSignIn(tx: Tx, personId: string, reference: string): Promise<void> {
  const held = await tx.session.count({
    where: { hash: fingerprint(reference), personId, way: "sso" },
  });
  if (held > 0) throw new Refusal("forbidden", "session.through-organisation");
}
