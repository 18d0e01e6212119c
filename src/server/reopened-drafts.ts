import "server-only";
import type { Tx } from "./db";

/** A draft that was declared before: taken back or reopened, by which move, when and why. */
export type ReopenedDraft = { move: string; at: string; reason: string };

/** Which of some drafts were declared before, each with the move that opened it last. */
export async function loadReopened(
  tx: Tx,
  drafts: readonly string[],
): Promise<ReadonlyMap<string, ReopenedDraft>> {
  if (drafts.length === 0) return new Map();
  const moves = await tx.assessmentTransition.findMany({
    where: { assessmentId: { in: [...drafts] }, to: "draft", move: { in: ["reopen", "take-back"] } },
    orderBy: { position: "asc" },
    select: { assessmentId: true, move: true, at: true, reason: true },
  });
  return new Map(
    moves.map(({ assessmentId, at, ...move }) => [assessmentId, { ...move, at: at.toISOString() }]),
  );
}
