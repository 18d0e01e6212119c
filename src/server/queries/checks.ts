import "server-only";
import type { Actor } from "@/domain/actor";
import { type Remark, remarksOn } from "@/domain/oism3/quality";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { type AssessmentRecord, loadAnswers, loadAssessment } from "../records";
import { seeAssessment } from "./assessments";

/** A remark, with the name of the process that it is about. */
export type NamedRemark = Remark & { name: string };

/** What a careful reader would ask about an assessment before it is submitted. */
export async function readChecks(actor: Actor, assessmentId: string) {
  const remarks = await remarksFor(actor, assessmentId);
  return { head: await seeAssessment(actor, assessmentId), remarks };
}

/** How many remarks there are. */
export async function countRemarks(actor: Actor, assessmentId: string): Promise<number> {
  return (await remarksFor(actor, assessmentId)).length;
}

async function remarksFor(actor: Actor, assessmentId: string): Promise<NamedRemark[]> {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.submit", assessment);
    const names = new Map(assessment.oism3.processes.map(({ id, name }) => [id, name]));
    const found = await examine(tx, assessment);
    return found.map((one) => ({ ...one, name: names.get(one.process ?? "") ?? "" }));
  });
}

async function examine(tx: Tx, { id, model, profile, target }: AssessmentRecord): Promise<Remark[]> {
  const answers = await loadAnswers(tx, id);
  const assigned = await tx.assignment.findMany({ where: { assessmentId: id }, select: { process: true } });
  const owned = new Set(assigned.map(({ process }) => process));
  return remarksOn({ model, profile, target, answers, owned });
}
