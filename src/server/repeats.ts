import "server-only";
import type { Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";

/**
 * What this very write answered before, or null the first time. Two at once wait for each other here, so that the
 * second finds what the first did. A key that somebody used for something else is a conflict.
 */
export async function answeredBefore(tx: Tx, actor: Member, action: string, key: string): Promise<unknown> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const known = await tx.idempotencyKey.findUnique({
    where: { organisationId_key: { organisationId: actor.organisationId, key } },
    select: { personId: true, action: true, answer: true },
  });
  if (known === null) return null;
  if (known.personId !== actor.personId || known.action !== action) throw new Refusal("conflict", "key.used");
  return known.answer;
}
