import "server-only";
import type { Member } from "@/domain/actor";
import type { Tx } from "../db";
import { type AssessmentRecord, loadStanding } from "../records";
import { keeping, sumOf } from "../sums";

/** Keeps what the assessment's answers add up to, so that no list and no portfolio has to score again. */
export async function addUp(
  tx: Tx,
  actor: Member,
  assessment: AssessmentRecord,
  changedAt: Date,
): Promise<void> {
  const sum = sumOf(assessment, await loadStanding(tx, assessment.id));
  await tx.$executeRaw(keeping(actor, assessment, changedAt, sum));
}
