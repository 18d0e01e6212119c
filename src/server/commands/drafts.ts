import "server-only";
import type { Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import type { Tx } from "../db";
import { type AssessmentRecord, holdAssessment } from "../records";

/** Holds a draft that this member may fill as a whole. Refuses as a conflict one that is locked. */
export async function holdDraft(tx: Tx, actor: Member, id: string): Promise<AssessmentRecord> {
  const assessment = await holdAssessment(tx, id);
  authorizeMember(actor, "assessment.fill", assessment);
  if (assessment.status !== "draft")
    throw new Refusal("conflict", "assessment.locked", { status: assessment.status });
  return assessment;
}
