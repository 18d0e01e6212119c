import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { advance, type Move } from "@/domain/assessment";
import type { MoveAssessment } from "@/domain/assessment-input";
import { isComplete } from "@/domain/oism3/completeness";
import type { Action } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { loadUnconfirmed } from "../carried";
import { reach, type Tx, within } from "../db";
import { type AssessmentRecord, holdAssessment, loadAnswers } from "../records";
import { makeMove } from "./moving";
import { forgetVerified } from "./verifying";

/** Declares the answers. Refused while anything applicable is unanswered, with the list. */
export const submitAssessment = (actor: Actor, input: MoveAssessment) =>
  move(actor, "submit", "assessment.submit", input, refuseUnanswered);

/** Takes a submitted assessment back to draft, until its appraisal begins. */
export const takeBackAssessment = (actor: Actor, input: MoveAssessment) =>
  move(actor, "take-back", "assessment.take-back", input);

/** Puts an assessment away. Nothing is deleted. */
export const archiveAssessment = (actor: Actor, input: MoveAssessment) =>
  move(actor, "archive", "assessment.archive", input);

/** Brings an archived assessment back to the state it was archived in. */
export const restoreAssessment = (actor: Actor, input: MoveAssessment) =>
  move(actor, "restore", "assessment.restore", input);

/** Makes a signed assessment a draft again. What was signed stays; of the new revision nothing is verified yet. */
export async function reopenAssessment(actor: Actor, { id, reason }: MoveAssessment): Promise<void> {
  if (reason === "") throw reasonMissing();
  await move(actor, "reopen", "assessment.reopen", { id, reason }, (tx, held, member) =>
    forgetVerified(tx, member, held.id),
  );
}

type Condition = (tx: Tx, assessment: AssessmentRecord, actor: Member) => Promise<void>;

async function move(
  actor: Actor,
  made: Move,
  action: Action,
  { id, reason }: MoveAssessment,
  condition: Condition = async () => {},
): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const held = await holdAssessment(tx, id);
    authorizeMember(actor, action, held);
    advance(held.status, made, held.archivedFrom ?? undefined);
    await condition(tx, held, actor);
    await makeMove(tx, actor, held, made, reason);
  });
}

async function refuseUnanswered(tx: Tx, { id, model }: AssessmentRecord): Promise<void> {
  const answers = await loadAnswers(tx, id);
  const unconfirmed = await loadUnconfirmed(tx, id);
  const open = model.processes.filter((it) => !isComplete(answers[it]) || unconfirmed.has(it));
  if (open.length > 0)
    throw new Refusal("conflict", "assessment.unanswered", { processes: open, count: open.length });
}

function reasonMissing(): Refusal {
  const code = "assessment.reason-missing";
  return new Refusal("invalid", code, {}, [{ path: "reason", code, params: {} }]);
}
