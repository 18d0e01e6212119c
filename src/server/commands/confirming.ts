import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { ConfirmPassword } from "@/domain/sign-in";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { open, type Tx, within } from "../db";
import { fits } from "../passwords";
import { fingerprint, newSecret } from "../secrets";
import { optionsToSign } from "../webauthn";
import { challenge, finishStep, tryStep } from "./challenges";
import { type Asked, passkeyFits } from "./passkey-sign-in";
import { giveBack, spend } from "./rates";

/** Proves with one's password who one is, in the session in hand, and gives its new reference; for ten minutes what is delicate is open then. */
export async function confirmWithPassword(
  actor: Actor,
  { password, reference }: ConfirmPassword & { reference: string },
): Promise<string> {
  authorizeMember(actor, "session.confirm");
  const { personId, organisationId } = actor;
  const spent = [{ limit: "confirm.account" as const, of: personId }];
  await within({}, (tx) => spend(tx, spent));
  const credential = await within({ personId }, (tx) =>
    tx.credential.findUnique({ where: { personId }, select: { passwordHash: true } }),
  );
  if (!(await fits(password, credential?.passwordHash))) throw wrong();
  return within({ personId, organisationId }, async (tx) => {
    await giveBack(tx, spent);
    return prove(tx, actor, reference);
  });
}

/** Asks for one of one's passkeys, to prove with it who one is. */
export async function askPasskeyToConfirm(actor: Actor, { site }: { site: string }): Promise<Asked> {
  authorizeMember(actor, "session.confirm");
  const { personId } = actor;
  return within({ personId }, async (tx) => {
    const known = await tx.passkey.findMany({
      where: { personId },
      select: { credentialId: true, transports: true },
    });
    const options = await optionsToSign(site, known);
    return { options, pending: await challenge(tx, "confirm", { personId, value: options.challenge }) };
  });
}

/** The same with a passkey. */
export async function confirmWithPasskey(
  actor: Actor,
  { pending, signed, site, reference }: { pending: string; signed: unknown; site: string; reference: string },
): Promise<string> {
  authorizeMember(actor, "session.confirm");
  const { personId, organisationId } = actor;
  const step = await within({}, (tx) => tryStep(tx, "confirm", pending));
  if (step.personId !== personId) throw new Refusal("missing", "sign-in.step-over");
  return within({}, async (tx) => {
    await finishStep(tx, step.hash);
    await open(tx, { personId, organisationId });
    if (!(await passkeyFits(tx, personId, { challenge: step.value, signed, site })))
      throw new Refusal("invalid", "passkey.unfit");
    return prove(tx, actor, reference);
  });
}

/** Notes in the session in hand that its person proved who they are, and gives it another reference: the one before opens nothing. */
export async function prove(
  tx: Tx,
  { personId, organisationId, ...actor }: Member,
  reference: string,
): Promise<string> {
  const fresh = newSecret();
  const { count } = await tx.session.updateMany({
    where: { hash: fingerprint(reference), personId, endedAt: null },
    data: { hash: fingerprint(fresh), provenAt: new Date() },
  });
  if (count === 0) throw new Refusal("signed-out", "signed-out");
  await record(tx, { personId, organisationId, ...actor }, organisationId, "session.confirmed", personId);
  return fresh;
}

function wrong(): Refusal {
  const code = "password.wrong";
  return new Refusal("invalid", code, {}, [{ path: "password", code, params: {} }]);
}
