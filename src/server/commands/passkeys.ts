import "server-only";
import type { Actor } from "@/domain/actor";
import type { NamePasskey, PasskeyKey } from "@/domain/passkey-input";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { open, type Tx, within } from "../db";
import { fingerprint } from "../secrets";
import {
  holdsPasskeys,
  optionsToMake,
  type PublicKeyCredentialCreationOptionsJSON,
  readMade,
} from "../webauthn";
import { challenge, finishStep, tryStep } from "./challenges";
import { requireOwnSignIn, settleFactors } from "./factors";
import { freshCodes } from "./recovery-codes";

type Here = { reference: string; site: string };

/** Begins to set up a passkey: what the browser is told, and the secret that binds its answer to it. */
export async function beginPasskey(
  actor: Actor,
  { reference, site }: Here,
): Promise<{ options: PublicKeyCredentialCreationOptionsJSON; pending: string }> {
  authorizeMember(actor, "factor.keep");
  const { personId } = actor;
  if (!holdsPasskeys(site)) throw new Refusal("conflict", "passkey.no-name");
  return within({ personId }, async (tx) => {
    await requireOwnSignIn(tx, personId, reference);
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { email: true, name: true, passkeys: { select: { credentialId: true, transports: true } } },
    });
    const options = await optionsToMake(site, { personId, ...person }, person.passkeys);
    return { options, pending: await challenge(tx, "enrol", { personId, value: options.challenge }) };
  });
}

/** Takes on the passkey that the browser made for this challenge; gives recovery codes where there are none yet. */
export async function addPasskey(
  actor: Actor,
  { pending, name, made, reference, site }: NamePasskey & Here & { pending: string; made: unknown },
): Promise<{ codes: string[] }> {
  authorizeMember(actor, "factor.keep");
  const { personId, organisationId } = actor;
  const step = await within({}, (tx) => tryStep(tx, "enrol", pending));
  if (step.personId !== personId) throw new Refusal("missing", "sign-in.step-over");
  const passkey = await readMade(site, step.value, made);
  if (passkey === null) throw new Refusal("invalid", "passkey.unfit");
  return within({}, async (tx) => {
    await finishStep(tx, step.hash);
    await open(tx, { personId, organisationId });
    await requireOwnSignIn(tx, personId, reference);
    await tx.passkey.create({
      data: { ...passkey, hash: fingerprint(passkey.credentialId), personId, name },
      select: { hash: true },
    });
    const codes = await codesIfNone(tx, personId);
    await settleFactors(tx, actor, personId, { kept: fingerprint(reference), action: "passkey.added" });
    return { codes };
  });
}

/** Renames one of one's own passkeys. */
export async function renamePasskey(actor: Actor, { hash, name }: PasskeyKey & NamePasskey): Promise<void> {
  authorizeMember(actor, "factor.keep");
  const { personId } = actor;
  await within({ personId }, async (tx) => {
    const { count } = await tx.passkey.updateMany({ where: { hash, personId }, data: { name } });
    if (count === 0) throw new Refusal("missing", "passkey.missing");
  });
}

/** Puts one of one's own passkeys away. Twice is no fault. */
export async function removePasskey(
  actor: Actor,
  { hash, reference }: PasskeyKey & { reference: string },
): Promise<void> {
  authorizeMember(actor, "factor.keep");
  const { personId } = actor;
  await within({ personId }, async (tx) => {
    await requireOwnSignIn(tx, personId, reference);
    const { count } = await tx.passkey.deleteMany({ where: { hash, personId } });
    if (count === 0) return;
    await settleFactors(tx, actor, personId, { kept: fingerprint(reference), action: "passkey.removed" });
  });
}

/** Recovery codes stand beside every second factor. */
async function codesIfNone(tx: Tx, personId: string): Promise<string[]> {
  const left = await tx.recoveryCode.count({ where: { personId, usedAt: null } });
  return left > 0 ? [] : freshCodes(tx, personId);
}
