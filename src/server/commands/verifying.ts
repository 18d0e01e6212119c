import "server-only";
import type { Member } from "@/domain/actor";
import type { AnswerSubject } from "@/domain/evidence/subject";
import { score } from "@/domain/oism3/score";
import { openAppraisal } from "../appraisal-records";
import { record } from "../audit";
import type { Tx } from "../db";
import { type AssessmentRecord, loadAnswers } from "../records";
import { countWeighed, loadWeighings, verifiedAnswers } from "../weighings";

type Held = Pick<AssessmentRecord, "id" | "status" | "model" | "profile">;

/** Keeps what the weighings add up to, so that no list has to score them again; nothing where no appraisal is under way. */
export async function keepVerified(tx: Tx, actor: Member, { id, model, profile }: Held): Promise<void> {
  const { organisationId } = actor;
  const appraisal = await openAppraisal(tx, id);
  if (appraisal === null) return;
  const answers = await loadAnswers(tx, id);
  const weighings = await loadWeighings(tx, appraisal.id);
  const { processes, maturity } = score(model, profile, verifiedAnswers(model.processes, answers, weighings));
  const kept = await tx.processAnswer.findMany({
    where: { assessmentId: id },
    select: { process: true, verifiedLower: true, verifiedUpper: true },
  });
  const before = new Map(kept.map((row) => [row.process, row]));
  for (const scored of processes) {
    const bounds = scored.applicable
      ? { verifiedLower: scored.lower, verifiedUpper: scored.upper }
      : { verifiedLower: null, verifiedUpper: null };
    const was = before.get(scored.id);
    if (was?.verifiedLower === bounds.verifiedLower && was.verifiedUpper === bounds.verifiedUpper) continue;
    await tx.processAnswer.update({
      where: {
        organisationId_assessmentId_process: { organisationId, assessmentId: id, process: scored.id },
      },
      data: bounds,
      select: { process: true },
    });
  }
  await tx.assessment.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      verifiedLower: maturity.lower,
      verifiedUpper: maturity.upper,
      ...countWeighed(model.processes, answers, weighings),
    },
    select: { id: true },
  });
}

/** Forgets what was verified: of a revision that nobody has appraised nothing is. What was signed keeps its own result. */
export async function forgetVerified(tx: Tx, actor: Member, id: string): Promise<void> {
  const nothing = { verifiedLower: null, verifiedUpper: null };
  await tx.processAnswer.updateMany({ where: { assessmentId: id }, data: nothing });
  await tx.assessment.update({
    where: { organisationId_id: { organisationId: actor.organisationId, id } },
    data: { ...nothing, toWeigh: 0, weighed: 0 },
    select: { id: true },
  });
}

/**
 * Takes back the weighing of what has changed since, in the transaction of the change: an answer, or the evidence behind
 * it. Nothing where no appraisal is under way.
 */
export async function takeWeighingBack(
  tx: Tx,
  actor: Member,
  held: Held,
  { process, subjects }: { process: string; subjects: readonly AnswerSubject[] },
): Promise<void> {
  if (held.status !== "under-appraisal") return;
  const appraisal = await openAppraisal(tx, held.id);
  if (appraisal === null || subjects.length === 0) return;
  const { count } = await tx.weighing.updateMany({
    where: {
      appraisalId: appraisal.id,
      process,
      subject: { in: [...subjects] },
      verdict: { not: "unweighed" },
    },
    data: { verdict: "unweighed", version: { increment: 1 }, at: new Date() },
  });
  if (count > 0)
    await record(tx, actor, actor.organisationId, "weighing.taken-back", appraisal.id, {
      process,
      subjects: [...subjects],
    });
  await keepVerified(tx, actor, held);
}
