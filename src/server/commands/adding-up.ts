import "server-only";
import type { Member } from "@/domain/actor";
import { keptOf } from "@/domain/portfolio/kept";
import type { Tx } from "../db";
import { type AssessmentRecord, loadAnswers } from "../records";

/** Keeps what the assessment's answers add up to, so that no list and no portfolio has to score again. */
export async function addUp(
  tx: Tx,
  actor: Member,
  assessment: AssessmentRecord,
  changedAt: Date,
): Promise<void> {
  const { id, model, profile, target } = assessment;
  const answers = await loadAnswers(tx, id);
  const given = Object.values(answers);
  await tx.assessment.update({
    where: { organisationId_id: { organisationId: actor.organisationId, id } },
    data: {
      ...keptOf(model, profile, answers, target),
      answered: await tx.processAnswer.count({ where: { assessmentId: id, complete: true } }),
      leftOut: given.filter((answer) => answer?.applicable === false).length,
      changedAt,
    },
    select: { id: true },
  });
}
