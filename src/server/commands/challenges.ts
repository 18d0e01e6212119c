import "server-only";
import { Refusal } from "@/domain/refusal";
import { stepLasts, stepTries, type Way } from "@/domain/sign-in";
import { open, type Tx } from "../db";
import { fingerprint, newSecret } from "../secrets";

/** What a challenge is for; one that was asked for one thing proves nothing for another. */
export type Purpose = "second-step" | "sign-in" | "confirm" | "enrol";

export type Challenge = { hash: string; personId: string | null; value: string; way: string };

/** Asks for the second factor of somebody who took the first step; gives the secret that binds it to their browser. */
export const askSecondStep = (tx: Tx, personId: string, way: Way): Promise<string> =>
  challenge(tx, "second-step", { personId, way });

/** Begins a step that waits for its end in the browser that began it. */
export async function challenge(
  tx: Tx,
  purpose: Purpose,
  data: { personId?: string; value?: string; way?: Way },
): Promise<string> {
  const secret = newSecret();
  const hash = fingerprint(secret);
  await open(tx, { linkHash: hash });
  await tx.challenge.create({
    data: { hash, purpose, ...data, expiresAt: new Date(Date.now() + stepLasts) },
    select: { hash: true },
  });
  return secret;
}

/** Counts a try at a step that still waits; a Refusal("missing") where it is over, used, or was tried too often. */
export async function tryStep(tx: Tx, purpose: Purpose, secret: string): Promise<Challenge> {
  const hash = fingerprint(secret);
  await open(tx, { linkHash: hash });
  const { count } = await tx.challenge.updateMany({
    where: { hash, purpose, usedAt: null, expiresAt: { gt: new Date() }, tries: { lt: stepTries } },
    data: { tries: { increment: 1 } },
  });
  if (count === 0) throw over();
  return tx.challenge.findUniqueOrThrow({
    where: { hash },
    select: { hash: true, personId: true, value: true, way: true },
  });
}

/** Uses a step up, once; a Refusal("missing") for whoever comes second. */
export async function finishStep(tx: Tx, hash: string): Promise<void> {
  await open(tx, { linkHash: hash });
  const { count } = await tx.challenge.updateMany({
    where: { hash, usedAt: null },
    data: { usedAt: new Date() },
  });
  if (count === 0) throw over();
}

const over = (): Refusal => new Refusal("missing", "sign-in.step-over");
