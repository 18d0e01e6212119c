import "server-only";
import type { Actor, Member } from "@/domain/actor";
import type { AssignProcesses, SayDone } from "@/domain/assignment-input";
import type { PostComment } from "@/domain/comment-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { reaching } from "../reaching";
import { type AssessmentRecord, holdAssessment } from "../records";
import { processFor } from "../shares";
import { answeredBefore, keepAnswer } from "./repeating";
import { type Comment, saidBefore, say } from "./saying";

/** Gives processes of a draft to an owner with a day by which they are due, or takes them back from whoever has them. */
export async function assignProcesses(actor: Actor, input: AssignProcesses): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  const request = { key: input.key, action: "assessment.assign", said: input };
  await within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdAssessment(tx, input.assessmentId);
    authorizeMember(actor, "assessment.assign", assessment);
    if ((await answeredBefore(tx, actor, request)) !== null) return;
    requireDraft(assessment);
    await decide(tx, assessment, input);
    await save(tx, actor, input);
    const { assessmentId, owner, due } = input;
    const processes = Object.keys(input.processes);
    await keepAnswer(tx, actor, request);
    const done = owner === null ? "assignment.taken-back" : "assignment.made";
    await record(tx, actor, organisationId, done, assessmentId, {
      processes,
      owner: owner ?? undefined,
      due: due ?? undefined,
    });
  });
}

/** The owner's word that a process is done, or that it is not after all. Saying it twice changes nothing. */
export async function sayDone(actor: Actor, { assessmentId, process, done }: SayDone): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.finish", await processFor(tx, actor, assessment, process));
    requireDraft(assessment);
    const { doneAt, complete } = await assigned(tx, assessmentId, process);
    if (done === (doneAt !== null)) return;
    if (done && !complete) throw new Refusal("conflict", "assignment.open-answers");
    await tx.assignment.update({
      where: { organisationId_assessmentId_process: { organisationId, assessmentId, process } },
      data: { doneAt: done ? new Date() : null, version: { increment: 1 } },
      select: { process: true },
    });
    const said = done ? "assignment.done" : "assignment.not-done";
    await record(tx, actor, organisationId, said, assessmentId, { process });
  });
}

/** Hands a process that is said to be done back to its owner, with a comment of the same moment that says why. */
export async function handBack(actor: Actor, input: PostComment): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  const { assessmentId, process } = input;
  await within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.assign", assessment);
    const comment: Comment = { ...input, at: new Date() };
    if (await saidBefore(tx, actor, comment)) return;
    requireDraft(assessment);
    const { doneAt } = await assigned(tx, assessmentId, process);
    if (doneAt === null) throw new Refusal("conflict", "assignment.not-done");
    await tx.assignment.update({
      where: { organisationId_assessmentId_process: { organisationId, assessmentId, process } },
      data: { doneAt: null, returnedAt: comment.at, version: { increment: 1 } },
      select: { process: true },
    });
    await say(tx, actor, assessment, comment);
    await record(tx, actor, organisationId, "assignment.handed-back", assessmentId, { process });
  });
}

/** Whether all of it can be done: the processes are there, as they were seen, and the owner is one who answers. */
async function decide(
  tx: Tx,
  { id }: AssessmentRecord,
  { processes, owner }: AssignProcesses,
): Promise<void> {
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId: id, process: { in: Object.keys(processes) } },
    select: { process: true, assignment: { select: { version: true } } },
  });
  const standing = new Map(rows.map(({ process, assignment }) => [process, assignment?.version ?? 0]));
  const missing = Object.keys(processes).find((process) => !standing.has(process));
  if (missing !== undefined) throw new Refusal("missing", "process.missing", { process: missing });
  const stale = Object.entries(processes).filter(([process, seen]) => standing.get(process) !== seen);
  if (stale.length > 0)
    throw new Refusal("conflict", "assignment.stale", {
      processes: stale.map(([process]) => process),
      count: stale.length,
    });
  if (owner !== null && !(await mayOwn(tx, owner, id))) throw unknownOwner();
}

/** What stays with its owner keeps how it stands; what goes to another begins anew. */
async function save(tx: Tx, actor: Member, input: AssignProcesses): Promise<void> {
  const { organisationId, personId } = actor;
  const { assessmentId, owner, due } = input;
  const chosen = { assessmentId, process: { in: Object.keys(input.processes) } };
  await tx.assignment.deleteMany({
    where: owner === null ? chosen : { ...chosen, NOT: { personId: owner } },
  });
  if (owner === null) return;
  const dueOn = due === null ? null : new Date(due);
  await tx.assignment.updateMany({ where: chosen, data: { dueOn, version: { increment: 1 } } });
  await tx.assignment.createMany({
    data: Object.entries(input.processes).map(([process, seen]) => ({
      organisationId,
      assessmentId,
      process,
      personId: owner,
      dueOn,
      assignedBy: personId,
      // Counted on from the assignment it replaces, so that a form that was filled with that one is recognised.
      version: seen + 1,
    })),
    skipDuplicates: true,
  });
}

async function assigned(tx: Tx, assessmentId: string, process: string) {
  const row = await tx.assignment.findFirst({
    where: { assessmentId, process },
    select: { doneAt: true, answer: { select: { complete: true } } },
  });
  if (row === null) throw new Refusal("conflict", "assignment.not-done");
  return { doneAt: row.doneAt, complete: row.answer.complete };
}

/** Whether somebody is a member whose roles let them answer. */
async function mayOwn(tx: Tx, personId: string, assessmentId: string): Promise<boolean> {
  const found = await tx.membership.findFirst({
    where: {
      personId,
      endedAt: null,
      roles: { hasSome: ["contributor", "manager"] },
      ...(await reaching(tx, assessmentId)),
    },
    select: { personId: true },
  });
  return found !== null;
}

function unknownOwner(): Refusal {
  const code = "assignment.owner-unknown";
  return new Refusal("invalid", code, {}, [{ path: "owner", code, params: {} }]);
}

function requireDraft({ status }: AssessmentRecord): void {
  if (status !== "draft") throw new Refusal("conflict", "assessment.locked", { status });
}
