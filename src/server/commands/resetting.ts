import "server-only";
import type { Actor } from "@/domain/actor";
import { type Client, unknownClient } from "@/domain/client";
import { resetLasts } from "@/domain/mail";
import { spentBy } from "@/domain/rate-limit";
import type { AskReset } from "@/domain/sign-in";
import { authorize } from "../authorize";
import { open, within } from "../db";
import { fingerprint, newSecret } from "../secrets";
import { noSoonerThan } from "../timing";
import { post } from "./mail";
import { spend } from "./rates";

/**
 * Sends a link with which another password can be chosen to who has this address; to whoever asks, it makes no difference
 * in words or time whether anybody has it.
 */
export async function askReset(
  actor: Actor,
  { email }: AskReset,
  client: Client = unknownClient,
): Promise<void> {
  authorize(actor, "session.start");
  await within({}, (tx) => spend(tx, spentBy("reset", email, client.address)));
  await noSoonerThan(answerTakes, () => layOut(email));
}

/** In milliseconds: more than the work takes. */
const answerTakes = 300;

async function layOut(email: string): Promise<null> {
  return within({ signInEmail: email }, async (tx) => {
    const person = await tx.person.findUnique({ where: { email }, select: { id: true } });
    if (person === null) return null;
    await open(tx, { personId: person.id });
    const places = await tx.membership.count({ where: { personId: person.id, endedAt: null } });
    if (places === 0) return null;
    const secret = newSecret();
    await tx.signInLink.create({
      data: {
        hash: fingerprint(secret),
        personId: person.id,
        expiresAt: new Date(Date.now() + resetLasts),
      },
      select: { hash: true },
    });
    await post(tx, person.id, { kind: "reset", secret });
    return null;
  });
}
