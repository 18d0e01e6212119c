import "server-only";
import type { Actor } from "@/domain/actor";
import { type Break, checkPart } from "../audit-chain";
import { authorize, authorizeMember } from "../authorize";
import { whole, within } from "../db";

export type { Break, BreakKind } from "../audit-chain";

/** How far a chain was verified, and where it does not hold. */
export type Verified = { upTo: number; total: number; done: boolean; breaks: Break[] };

/** Verifies the next part of the organisation's chain, after the given place. */
export async function verifyAudit(actor: Actor, after: number): Promise<Verified> {
  authorizeMember(actor, "audit.read");
  return verifyPart(actor.organisationId, BigInt(after));
}

/** The end of every chain as it stands, to be kept elsewhere. */
export async function readChainEnds(actor: Actor): Promise<ChainEnd[]> {
  authorize(actor, "audit.witness");
  const rows = await within({ witness: true }, (tx) =>
    tx.auditHead.findMany({ select: { organisationId: true, sequence: true, hash: true } }),
  );
  return rows.map(({ sequence, ...row }) => ({ ...row, sequence: Number(sequence) }));
}

export type ChainEnd = { organisationId: string; sequence: number; hash: string };

/** Verifies one whole chain, and that it still holds what it held when its end was noted elsewhere. */
export async function verifyChain(
  actor: Actor,
  { organisationId, noted }: { organisationId: string; noted: readonly ChainEnd[] },
): Promise<Verified> {
  authorize(actor, "audit.witness");
  const breaks: Break[] = [];
  let part: Verified = { upTo: 0, total: 0, done: false, breaks: [] };
  while (!part.done) {
    part = await verifyPart(organisationId, BigInt(part.upTo));
    breaks.push(...part.breaks);
  }
  const mine = noted.filter((end) => end.organisationId === organisationId);
  const held = await within(whole(organisationId), (tx) =>
    tx.auditEvent.findMany({
      where: { sequence: { in: mine.map(({ sequence }) => BigInt(sequence)) } },
      select: { sequence: true, hash: true },
    }),
  );
  const hashes = new Map(held.map(({ sequence, hash }) => [Number(sequence), hash]));
  for (const { sequence, hash } of mine)
    if (sequence > 0 && hashes.get(sequence) !== hash)
      breaks.push({ kind: "elsewhere", from: sequence, to: sequence });
  return { ...part, breaks };
}

async function verifyPart(organisationId: string, after: bigint): Promise<Verified> {
  const { breaks, last, done, total } = await within(whole(organisationId), (tx) => checkPart(tx, after));
  return { upTo: Number(last.sequence), total, done, breaks };
}
