import "server-only";
import type { Member } from "@/domain/actor";
import type { PostComment } from "@/domain/comment-input";
import { mentionsIn } from "@/domain/mention";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import type { Tx } from "../db";
import { readersOf } from "../readers";
import type { AssessmentRecord } from "../records";
import { takeTurn } from "../turns";

export type Comment = PostComment & { at: Date };

/** Adds a comment to a process, with the ids of those it calls on who may read it. */
export async function say(
  tx: Tx,
  actor: Member,
  assessment: AssessmentRecord,
  { id, process, text, picked, at }: Comment,
): Promise<void> {
  const { organisationId, personId } = actor;
  const mentions = mentionsIn(text, await readersOf(tx, assessment, process), picked);
  await tx.comment.create({
    data: { organisationId, id, assessmentId: assessment.id, process, personId, text, mentions, at },
    select: { id: true },
  });
  await record(tx, actor, organisationId, "comment.posted", assessment.id, { process, comment: id });
}

/** Whether this very comment stands already. An id that somebody used for something else is a conflict. */
export async function saidBefore(
  tx: Tx,
  actor: Member,
  { id, assessmentId, process, text }: Comment,
): Promise<boolean> {
  await takeTurn(tx, id);
  const known = await tx.comment.findUnique({
    where: { organisationId_id: { organisationId: actor.organisationId, id } },
    select: { assessmentId: true, process: true, personId: true, text: true },
  });
  if (known === null) return false;
  const same = known.assessmentId === assessmentId && known.process === process && known.text === text;
  if (!same || known.personId !== actor.personId) throw new Refusal("conflict", "key.used");
  return true;
}
