import "server-only";
import type { Actor } from "@/domain/actor";
import { type Client, unknownClient } from "@/domain/client";
import { Refusal } from "@/domain/refusal";
import { isWay } from "@/domain/sign-in";
import { authorize } from "../authorize";
import { open, type Tx, within } from "../db";
import { fingerprint } from "../secrets";
import {
  holdsPasskeys,
  namedIn,
  optionsToSign,
  type PublicKeyCredentialRequestOptionsJSON,
  readSigned,
} from "../webauthn";
import { type Challenge, challenge, finishStep, tryStep } from "./challenges";
import { spend } from "./rates";
import { beginSession, recordFailure } from "./sessions";

/** What the browser is told, and the secret that binds its answer to it. */
export type Asked = { options: PublicKeyCredentialRequestOptionsJSON; pending: string };

/** Asks for any passkey of this site, to sign in with it alone. */
export async function askPasskey(
  actor: Actor,
  { site }: { site: string },
  client: Client = unknownClient,
): Promise<Asked> {
  authorize(actor, "session.start");
  if (!holdsPasskeys(site)) throw new Refusal("conflict", "passkey.no-name");
  const options = await optionsToSign(site);
  return within({}, async (tx) => {
    if (client.address !== "") await spend(tx, [{ limit: "sign-in.address", of: client.address }]);
    return { options, pending: await challenge(tx, "sign-in", { value: options.challenge }) };
  });
}

/** Asks who took the first step for one of their passkeys. */
export async function askPasskeyOf(
  actor: Actor,
  { pending, site }: { pending: string; site: string },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  authorize(actor, "session.start");
  const step = await within({}, (tx) => tryStep(tx, "second-step", pending));
  return within({ personId: step.personId ?? "" }, async (tx) => {
    const known = await tx.passkey.findMany({
      where: { personId: step.personId ?? "" },
      select: { credentialId: true, transports: true },
    });
    const options = await optionsToSign(site, known);
    await open(tx, { linkHash: step.hash });
    await tx.challenge.update({
      where: { hash: step.hash },
      data: { value: options.challenge },
      select: { hash: true },
    });
    return options;
  });
}

/** Lets in who signed the challenge with their passkey: as the only step, or as the second one. Null where it does not fit. */
export async function enterWithPasskey(
  actor: Actor,
  { pending, signed, site }: { pending: string; signed: unknown; site: string },
  client: Client = unknownClient,
): Promise<{ reference: string } | null> {
  authorize(actor, "session.start");
  const step = await within({}, (tx) => takeStep(tx, pending));
  const known = await findPasskey(signed);
  if (known === null || step.value === "") return null;
  if (step.personId !== null && step.personId !== known.personId) return null;
  const counter = await readSigned(site, step.value, known, signed);
  return within({ personId: known.personId }, async (tx) => {
    if (counter === null) return recordFailure(tx, known.personId, "passkey");
    await finishStep(tx, step.hash);
    await open(tx, { personId: known.personId });
    await tx.passkey.update({
      where: { hash: known.hash },
      data: { counter, lastUsedAt: new Date() },
      select: { hash: true },
    });
    const first = step.personId !== null && isWay(step.way) ? step.way : null;
    const reference = await beginSession(
      tx,
      known.personId,
      first ?? "passkey",
      client,
      first === null ? {} : { second: "passkey" },
    );
    return reference === null ? null : { reference };
  });
}

/** The step that waits in this browser, whichever of the two it is. */
async function takeStep(tx: Tx, pending: string): Promise<Challenge> {
  try {
    return await tryStep(tx, "second-step", pending);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return tryStep(tx, "sign-in", pending);
  }
}

/** The passkey that the browser says it signed with, before anything of that is believed. */
async function findPasskey(signed: unknown) {
  const named = namedIn(signed);
  if (named === null) return null;
  const hash = fingerprint(named);
  return within({ linkHash: hash }, (tx) =>
    tx.passkey.findUnique({
      where: { hash },
      select: { hash: true, personId: true, credentialId: true, publicKey: true, counter: true },
    }),
  );
}

/** Used where one is signed in already, to prove it again. */
export async function passkeyFits(
  tx: Tx,
  personId: string,
  { challenge: value, signed, site }: { challenge: string; signed: unknown; site: string },
): Promise<boolean> {
  const known = await tx.passkey.findFirst({
    where: { personId, hash: fingerprint(namedIn(signed) ?? "") },
    select: { hash: true, credentialId: true, publicKey: true, counter: true },
  });
  const counter = known === null ? null : await readSigned(site, value, known, signed);
  if (known === null || counter === null) return false;
  await tx.passkey.update({
    where: { hash: known.hash },
    data: { counter, lastUsedAt: new Date() },
    select: { hash: true },
  });
  return true;
}
