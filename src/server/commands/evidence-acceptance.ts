import "server-only";
import type { Member } from "@/domain/actor";
import { record } from "../audit";
import type { Tx } from "../db";

/**
 * Accepts the present revision of each item, so that it never changes again; part of weighing and characterising, which
 * have asked whether they may. What was accepted before stays as it was. Gives how many were accepted now.
 */
export async function acceptRevisions(
  tx: Tx,
  actor: Member,
  evidenceIds: readonly string[],
  acceptedAt: Date,
): Promise<number> {
  const { organisationId } = actor;
  // Held in one order, so that two who accept at once wait for each other, and an upload for both.
  const ids = [...new Set(evidenceIds)].toSorted();
  const items = await tx.$queryRaw<{ id: string; revision: number }[]>`
    select id, revision from evidence where id = any(${ids}::uuid[]) order by id for update`;
  let accepted = 0;
  for (const { id, revision } of items) {
    const { count } = await tx.evidenceRevision.updateMany({
      where: { evidenceId: id, number: revision, acceptedAt: null },
      data: { acceptedAt },
    });
    if (count === 0) continue;
    accepted += count;
    await record(tx, actor, organisationId, "evidence.accepted", id, { revision });
  }
  return accepted;
}
