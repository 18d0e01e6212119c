import "server-only";
import type { Member } from "@/domain/actor";
import { score } from "@/domain/oism3/score";
import type { Tx } from "../db";
import { type AssessmentRecord, loadAnswers } from "../records";

/** Keeps what the assessment's answers add up to, so that no list has to score again. */
export async function addUp(
  tx: Tx,
  actor: Member,
  assessment: AssessmentRecord,
  changedAt: Date,
): Promise<void> {
  const answers = await loadAnswers(tx, assessment.id);
  const { lower, upper } = score(assessment.model, assessment.profile, answers).maturity;
  const given = Object.values(answers);
  await tx.assessment.update({
    where: { organisationId_id: { organisationId: actor.organisationId, id: assessment.id } },
    data: {
      lower,
      upper,
      answered: await tx.processAnswer.count({ where: { assessmentId: assessment.id, complete: true } }),
      leftOut: given.filter((answer) => answer?.applicable === false).length,
      changedAt,
    },
    select: { id: true },
  });
}
