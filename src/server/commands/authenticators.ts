import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { GiveCode } from "@/domain/sign-in";
import { authorizeMember } from "../authorize";
import { open, within } from "../db";
import { newAuthenticator, placeOf, stepOf } from "../one-time-codes";
import { seal, unseal } from "../sealing";
import { fingerprint } from "../secrets";
import { requireOwnSignIn, settleFactors } from "./factors";
import { freshCodes } from "./recovery-codes";

type Here = { reference: string };

/** Begins to set up an authenticator with a fresh secret. Until a code has confirmed it, nothing asks for one. */
export async function beginAuthenticator(
  actor: Actor,
  { reference }: Here,
): Promise<{ secret: string; uri: string }> {
  authorizeMember(actor, "factor.keep");
  const { personId } = actor;
  return within({ personId }, async (tx) => {
    await requireOwnSignIn(tx, personId, reference);
    const { email, authenticator } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { email: true, authenticator: { select: { confirmedAt: true } } },
    });
    if (authenticator?.confirmedAt) throw new Refusal("conflict", "factor.authenticator-known");
    const { secret, uri } = newAuthenticator(email);
    const begun = { secret: seal(secret, placeOf(personId)), createdAt: new Date(), lastStep: 0 };
    await tx.authenticator.upsert({
      where: { personId },
      create: { personId, ...begun },
      update: begun,
      select: { personId: true },
    });
    return { secret, uri };
  });
}

/** Takes the authenticator on once a code shows that the app has its secret; gives recovery codes where there are none yet. */
export async function confirmAuthenticator(
  actor: Actor,
  { code, reference }: GiveCode & Here,
): Promise<{ codes: string[] }> {
  authorizeMember(actor, "factor.keep");
  const { personId, organisationId } = actor;
  return within({ personId, organisationId }, async (tx) => {
    await requireOwnSignIn(tx, personId, reference);
    const begun = await tx.authenticator.findFirst({
      where: { personId, confirmedAt: null },
      select: { secret: true },
    });
    if (begun === null) throw new Refusal("missing", "factor.authenticator-missing");
    const step = await stepOf(code, unseal(begun.secret, placeOf(personId)), 0);
    if (step === null) throw wrongCode();
    await tx.authenticator.update({
      where: { personId },
      data: { confirmedAt: new Date(), lastStep: step },
      select: { personId: true },
    });
    const codes =
      (await tx.recoveryCode.count({ where: { personId, usedAt: null } })) > 0
        ? []
        : await freshCodes(tx, personId);
    await settleFactors(tx, actor, personId, { kept: fingerprint(reference), action: "authenticator.added" });
    return { codes };
  });
}

/** Puts the authenticator away. Twice is no fault. */
export async function removeAuthenticator(actor: Actor, { reference }: Here): Promise<void> {
  authorizeMember(actor, "factor.keep");
  const { personId } = actor;
  await within({ personId }, async (tx) => {
    await requireOwnSignIn(tx, personId, reference);
    const { count } = await tx.authenticator.deleteMany({ where: { personId } });
    if (count === 0) return;
    await open(tx, { personId });
    await settleFactors(tx, actor, personId, {
      kept: fingerprint(reference),
      action: "authenticator.removed",
    });
  });
}

function wrongCode(): Refusal {
  const code = "factor.wrong-code";
  return new Refusal("invalid", code, {}, [{ path: "code", code, params: {} }]);
}
