import "server-only";
import type { Member } from "@/domain/actor";
import { keptOf } from "@/domain/portfolio/kept";
import type { Tx } from "../db";
import { type AssessmentRecord, loadStanding, type Standing } from "../records";

/**
 * Keeps what the assessment's answers add up to, so that no list and no portfolio has to score again. Who knows how they stand
 * after the change hands it in; else it is read.
 */
export async function addUp(
  tx: Tx,
  actor: Member,
  assessment: AssessmentRecord,
  changedAt: Date,
  known?: Pick<Standing, "answers" | "complete">,
): Promise<void> {
  const { id, model, profile, target } = assessment;
  const { answers, complete } = known ?? (await loadStanding(tx, id));
  await tx.assessment.update({
    where: { organisationId_id: { organisationId: actor.organisationId, id } },
    data: {
      ...keptOf(model, profile, answers, target),
      answered: complete.size,
      leftOut: Object.values(answers).filter((answer) => answer.applicable === false).length,
      changedAt,
    },
    select: { id: true },
  });
}
