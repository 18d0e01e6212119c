import "server-only";
import type { Actor } from "@/domain/actor";
import type { Answers } from "@/domain/oism3/answer";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { holdDraft } from "./drafts";
import { putAnswers } from "./putting";

/** Puts whole answers into a draft at once, each changed field a line of its history; other processes stay as they are. */
export async function fillAssessment(
  actor: Actor,
  { assessmentId, answers }: { assessmentId: string; answers: Answers },
): Promise<{ changed: number }> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  return within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdDraft(tx, actor, assessmentId);
    const { fields } = await putAnswers(tx, { actor, assessment, answers });
    await record(tx, actor, organisationId, "answers.filled", assessmentId, { changed: fields });
    return { changed: fields };
  });
}
