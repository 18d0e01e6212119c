import "server-only";
import type { Actor, Member } from "@/domain/actor";
import type { AnswerRequest, AskForMore, CloseRequest } from "@/domain/appraisal/weighing-input";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { type AppraisalRecord, loadAppraisal } from "../appraisal-records";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { reaching } from "../reaching";
import { holdAssessment } from "../records";
import { holdRequest, requestFor } from "../request-records";
import { appraisalFor, requireOpen } from "../team";
import { answeredBefore, keepAnswer } from "./repeating";

/** Asks somebody for more about an answer or a practice. While it is open, it unlocks what it names. The same id asks once. */
export async function askForMore(actor: Actor, input: AskForMore): Promise<{ id: string }> {
  authorizeMember(actor, "appraisal.list");
  const { organisationId, personId } = actor;
  const asked = { key: input.id, action: "request.open", said: input };
  return within({ ...reach(actor), personId }, async (tx) => {
    const { assessmentId } = await loadAppraisal(tx, input.appraisalId);
    await holdAssessment(tx, assessmentId);
    const appraisal = await loadAppraisal(tx, input.appraisalId);
    authorizeMember(actor, "appraisal.ask", appraisalFor(actor, appraisal));
    const known = await tx.evidenceRequest.findFirst({
      where: { id: input.id },
      select: { appraisalId: true, openedBy: true },
    });
    if (known !== null) {
      if (known.appraisalId !== appraisal.id || known.openedBy !== personId)
        throw new Refusal("conflict", "key.used");
      await answeredBefore(tx, actor, asked);
      return { id: input.id };
    }
    requireOpen(appraisal);
    await requireThere(tx, appraisal, input);
    await requireAnswerer(tx, appraisal, input);
    const { id, message, text, appraisalId, ...names } = input;
    await tx.evidenceRequest.create({
      data: { organisationId, id, appraisalId, assessmentId, ...names, openedBy: personId },
      select: { id: true },
    });
    await tx.requestMessage.create({
      data: { organisationId, id: message, requestId: id, personId, text },
      select: { id: true },
    });
    await keepAnswer(tx, actor, asked);
    const { toId, process, subject, area, practice } = names;
    const told = { request: id, to: toId, process, subject, area, practice };
    await record(tx, actor, organisationId, "request.opened", appraisalId, present(told));
    return { id };
  });
}

/**
 * Adds to a request's thread, for good. What is written by whoever was asked, or a manager, answers it; what the team writes
 * asks anew. The same id says it once.
 */
export async function answerRequest(actor: Actor, { id, requestId, text }: AnswerRequest): Promise<void> {
  authorizeMember(actor, "request.see", { status: "under-appraisal", asked: true });
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const request = await holdRequest(tx, requestId);
    const it = requestFor(actor, request);
    authorizeMember(actor, "request.answer", it);
    const known = await tx.requestMessage.findFirst({
      where: { id },
      select: { requestId: true, personId: true, text: true },
    });
    if (known !== null) {
      if (known.requestId !== requestId || known.personId !== personId || known.text !== text)
        throw new Refusal("conflict", "key.used");
      return;
    }
    requireOpen(request.appraisal);
    if (request.closedAt !== null) throw new Refusal("conflict", "request.closed");
    const at = new Date();
    await tx.requestMessage.create({
      data: { organisationId, id, requestId, personId, text, at },
      select: { id: true },
    });
    const answeredAt = it.asked === true || !can(actor, "request.close", it) ? at : null;
    await tx.evidenceRequest.update({
      where: { organisationId_id: { organisationId, id: requestId } },
      data: { answeredAt, version: { increment: 1 } },
      select: { id: true },
    });
    const done = answeredAt === null ? "request.asked-again" : "request.answered";
    await record(tx, actor, organisationId, done, request.appraisalId, { request: requestId });
  });
}

/** Closes a request, and with it what it unlocked. Twice is no fault; a message that came in since is read first. */
export async function closeRequest(actor: Actor, { requestId, version }: CloseRequest): Promise<void> {
  authorizeMember(actor, "appraisal.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const request = await holdRequest(tx, requestId);
    authorizeMember(actor, "request.close", requestFor(actor, request));
    if (request.closedAt !== null) return;
    requireOpen(request.appraisal);
    if (request.version !== version) throw new Refusal("conflict", "request.stale");
    await tx.evidenceRequest.update({
      where: { organisationId_id: { organisationId, id: requestId } },
      data: { closedAt: new Date(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, organisationId, "request.closed", request.appraisalId, { request: requestId });
  });
}

/** Closes whatever is still open in an appraisal that ends; part of breaking off. */
export async function closeAllRequests(tx: Tx, _actor: Member, appraisalId: string): Promise<void> {
  await tx.evidenceRequest.updateMany({
    where: { appraisalId, closedAt: null },
    data: { closedAt: new Date(), version: { increment: 1 } },
  });
}

/** What a request names has to be there. */
async function requireThere(
  tx: Tx,
  { assessmentId, areas, instances }: AppraisalRecord,
  { process, area, instanceId }: AskForMore,
): Promise<void> {
  if (process !== null) {
    const row = await tx.processAnswer.findFirst({
      where: { assessmentId, process },
      select: { process: true },
    });
    if (row === null) throw new Refusal("missing", "process.missing", { process });
  }
  if (area !== null && !areas.some((one) => one.area === area && one.scope === "in"))
    throw new Refusal("missing", "appraisal.area-out", { area });
  if (instanceId !== null && !instances.some(({ id }) => id === instanceId))
    throw new Refusal("missing", "appraisal.instance-missing");
}

/** About an answer its owner or a manager is asked, since they can give another; about a practice anybody outside the team. */
async function requireAnswerer(
  tx: Tx,
  { assessmentId, team }: AppraisalRecord,
  { process, toId }: AskForMore,
): Promise<void> {
  const membership = await tx.membership.findFirst({
    where: { personId: toId, endedAt: null, ...(await reaching(tx, assessmentId)) },
    select: { roles: true },
  });
  const owner =
    process === null
      ? null
      : await tx.assignment.findFirst({
          where: { assessmentId, process, personId: toId },
          select: { personId: true },
        });
  const answers = membership?.roles.includes("manager") === true || owner !== null || process === null;
  if (membership === null || !answers || team.some(({ personId }) => personId === toId)) {
    const code = "request.nobody-to-answer";
    throw new Refusal("invalid", code, {}, [{ path: "toId", code, params: {} }]);
  }
}

const present = (told: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => entry[1] !== null));
