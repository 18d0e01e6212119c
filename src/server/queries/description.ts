import "server-only";
import type { Actor } from "@/domain/actor";
import { authorizeMember } from "../authorize";
import { type AssessmentHead, seeAssessment } from "./assessments";

/** What is said of an assessment, for who may change it or move it on. */
export async function readDescription(actor: Actor, assessmentId: string): Promise<AssessmentHead> {
  const head = await seeAssessment(actor, assessmentId);
  authorizeMember(actor, "assessment.archive", head);
  return head;
}
