import "server-only";
import type { Actor } from "@/domain/actor";
import { type Client, unknownClient } from "@/domain/client";
import { type GiveCode, isWay } from "@/domain/sign-in";
import { authorize } from "../authorize";
import { open, within } from "../db";
import { finishStep, tryStep } from "./challenges";
import { takeCode } from "./factors";
import { giveBack, spend } from "./rates";
import { beginSession, recordFailure } from "./sessions";

/**
 * Lets in who gives a code of their authenticator, or a recovery code, after the first step in this browser; null where it
 * does not fit. A Refusal("missing") once the step is over or was tried too often.
 */
export async function passSecondStep(
  actor: Actor,
  { pending, code }: GiveCode & { pending: string },
  client: Client = unknownClient,
): Promise<{ reference: string } | null> {
  authorize(actor, "session.start");
  // Counted for good before the code is looked at, so that no failure takes the count back.
  const { hash, personId, way } = await within({}, (tx) => tryStep(tx, "second-step", pending));
  if (personId === null) return null;
  const spent = [{ limit: "factor.account" as const, of: personId }];
  await within({}, (tx) => spend(tx, spent));
  return within({ personId }, async (tx) => {
    const second = await takeCode(tx, personId, code);
    if (second === null) return recordFailure(tx, personId, "code");
    await finishStep(tx, hash);
    await open(tx, { personId });
    const reference = await beginSession(tx, personId, isWay(way) ? way : "password", client, { second });
    await giveBack(tx, spent);
    return reference === null ? null : { reference };
  });
}
