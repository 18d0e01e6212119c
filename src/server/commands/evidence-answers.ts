import "server-only";
import type { Actor } from "@/domain/actor";
import type { Status } from "@/domain/assessment";
import type { LinkAnswerEvidence, UnlinkAnswerEvidence } from "@/domain/evidence/input";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { loadToAttach } from "../evidence-records";
import { holdAssessment } from "../records";
import { processFor } from "../shares";

/**
 * Puts an item beside an answer, until the assessment is signed off. The same again, by id or by what it joins, adds
 * none. Gives the id of the link that stands.
 */
export async function linkAnswerEvidence(actor: Actor, input: LinkAnswerEvidence): Promise<{ id: string }> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  const { id, assessmentId, evidenceId, process, subject } = input;
  return within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.attach", await processFor(tx, actor, assessment, process));
    if (!assessment.oism3.processes.some((known) => known.id === process))
      throw new Refusal("missing", "process.missing", { process });
    const item = await loadToAttach(tx, actor, evidenceId);
    const there = await tx.answerEvidence.findFirst({
      where: { OR: [{ id }, { assessmentId, process, subject, evidenceId }] },
      select: { id: true, assessmentId: true, process: true, subject: true, evidenceId: true },
    });
    if (there !== null) {
      const same = there.assessmentId === assessmentId && there.evidenceId === evidenceId;
      if (!same || there.process !== process || there.subject !== subject)
        throw new Refusal("conflict", "key.used");
      return { id: there.id };
    }
    requireOpen(assessment.status);
    if (item.archived) throw new Refusal("conflict", "evidence.archived");
    await tx.answerEvidence.create({
      data: { organisationId, id, evidenceId, assessmentId, process, subject, addedBy: personId },
      select: { id: true },
    });
    const details = { process, subject, evidence: evidenceId };
    await record(tx, actor, organisationId, "evidence.linked", assessmentId, details);
    return { id };
  });
}

/**
 * Takes an item away from beside an answer, unless an appraiser has weighed that answer. Who does not answer there takes
 * away only what they put there themselves. Twice is no fault.
 */
export async function unlinkAnswerEvidence(actor: Actor, input: UnlinkAnswerEvidence): Promise<void> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  const { id, assessmentId } = input;
  await within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdAssessment(tx, assessmentId);
    const link = await tx.answerEvidence.findFirst({
      where: { id, assessmentId },
      select: { process: true, subject: true, evidenceId: true, addedBy: true },
    });
    const it = await processFor(tx, actor, assessment, link?.process ?? "");
    authorizeMember(actor, link === null ? "assessment.see" : "assessment.attach", it);
    if (link === null) return;
    if (link.addedBy !== personId && !can(actor, "assessment.answer", it))
      throw new Refusal("forbidden", "evidence.link-of-others");
    requireOpen(assessment.status);
    await requireUnweighed(tx, assessmentId, link);
    await tx.answerEvidence.delete({
      where: { organisationId_id: { organisationId, id } },
      select: { id: true },
    });
    const { process, subject, evidenceId } = link;
    const details = { process, subject, evidence: evidenceId };
    await record(tx, actor, organisationId, "evidence.unlinked", assessmentId, details);
  });
}

/** Evidence may be added while answers are locked; what was signed off or put away stays as it was. */
function requireOpen(status: Status): void {
  if (status === "signed-off" || status === "archived")
    throw new Refusal("conflict", "evidence.assessment-closed", { status });
}

async function requireUnweighed(
  tx: Tx,
  assessmentId: string,
  { process, subject }: { process: string; subject: string },
): Promise<void> {
  const weighed = await tx.weighing.findFirst({
    where: {
      process,
      subject,
      verdict: { in: ["accepted", "rejected"] },
      appraisal: { assessmentId, outcome: null },
    },
    select: { verdict: true },
  });
  if (weighed !== null) throw new Refusal("conflict", "evidence.weighed");
}
