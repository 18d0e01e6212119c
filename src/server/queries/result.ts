import "server-only";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { type Tx, within } from "../db";
import { type AssessmentRecord, loadAnswers, loadAssessment } from "../records";
import { resultOf } from "../result-view";

export type { BlockerView, GapView, Missing, PracticeView, ResultRow, ResultView } from "../result-view";

/**
 * An assessment's result, scored as it pins it. Who may see the assessment but not its answers gets its head, with how
 * far it has come, and no result.
 */
export async function readResult(actor: Actor, assessmentId: string) {
  authorizeMember(actor, "assessment.list");
  const { assessment, head, answers } = await within({ organisationId: actor.organisationId }, async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.see", assessment);
    const readable = can(actor, "assessment.read", assessment);
    return {
      assessment,
      head: await headOf(tx, assessment),
      answers: readable ? await loadAnswers(tx, assessmentId) : null,
    };
  });
  return { head, result: answers && resultOf(assessment, answers) };
}

export type ResultHead = Awaited<ReturnType<typeof headOf>>;

async function headOf(tx: Tx, { oism3, model: _, profile, changedAt, ...assessment }: AssessmentRecord) {
  const last = await tx.assessmentTransition.findFirst({
    where: { assessmentId: assessment.id },
    orderBy: { position: "desc" },
    select: { move: true, at: true },
  });
  return {
    ...assessment,
    changedAt: changedAt.toISOString(),
    profile: profile.name,
    edition: oism3.name,
    processes: oism3.processes.length,
    last: last && { move: last.move, at: last.at.toISOString() },
  };
}
