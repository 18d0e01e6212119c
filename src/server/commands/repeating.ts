import "server-only";
import type { Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { Json, Tx } from "../db";
import { digestOf } from "../digests";
import { takeTurn } from "../turns";

/** A write that a client may repeat under one key: what is done, and everything that was said of it. */
export type Repeatable = { key: string; action: string; said: unknown };

/**
 * What this very write answered before, or null the first time. Two at once wait for each other here, so that the
 * second finds what the first did. A key that came for something else, from somebody else or with other content is a conflict.
 */
export async function answeredBefore(
  tx: Tx,
  actor: Member,
  { key, action, said }: Repeatable,
): Promise<unknown> {
  await takeTurn(tx, key);
  const known = await tx.idempotencyKey.findUnique({
    where: { organisationId_key: { organisationId: actor.organisationId, key } },
    select: { personId: true, action: true, digest: true, answer: true },
  });
  if (known === null) return null;
  // Of what was kept before digests were, no more is known.
  const isSame = known.digest === null || known.digest === digestOf(said);
  if (!isSame || known.personId !== actor.personId || known.action !== action)
    throw new Refusal("conflict", "key.used");
  return known.answer;
}

/** Keeps what it answered, in the transaction that did it. */
export async function keepAnswer(
  tx: Tx,
  { organisationId, personId }: Member,
  { key, action, said }: Repeatable,
  answer: Json = {},
): Promise<void> {
  const digest = digestOf(said);
  await tx.idempotencyKey.create({
    data: { organisationId, key, personId, action, digest, answer },
    select: { key: true },
  });
}
