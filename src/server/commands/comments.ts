import "server-only";
import type { Actor } from "@/domain/actor";
import type { PostComment } from "@/domain/comment-input";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { loadAssessment } from "../records";
import { processFor } from "../shares";
import { type Comment, saidBefore, say } from "./saying";

/** Says something about a process, for good: a comment is neither changed nor deleted. The same id again says it once. */
export async function postComment(actor: Actor, input: PostComment): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { personId } = actor;
  const { assessmentId, process } = input;
  await within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.comment", await processFor(tx, actor, assessment, process));
    if (!assessment.oism3.processes.some(({ id }) => id === process))
      throw new Refusal("missing", "process.missing", { process });
    const comment: Comment = { ...input, at: new Date() };
    if (await saidBefore(tx, actor, comment)) return;
    if (assessment.status === "archived")
      throw new Refusal("conflict", "assessment.locked", { status: assessment.status });
    await say(tx, actor, assessment, comment);
  });
}
