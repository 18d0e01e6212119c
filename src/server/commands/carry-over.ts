import "server-only";
import type { Actor } from "@/domain/actor";
import { plainAnswer } from "@/domain/assessment-file/write";
import type { CarryOver, ConfirmCarried } from "@/domain/file-input";
import type { Answer, Answers } from "@/domain/oism3/answer";
import { isComplete } from "@/domain/oism3/completeness";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { loadUnconfirmed } from "../carried";
import { noJson, reach, within } from "../db";
import { holdAssessment, loadAnswers, loadAssessment } from "../records";
import { processFor } from "../shares";
import { addUp } from "./adding-up";
import { holdDraft } from "./drafts";
import { putAnswers } from "./putting";

/**
 * Takes the answers of another assessment over into the processes of a draft that hold none yet. Each is marked until
 * somebody confirms or changes it. Refuses as a conflict where there is nothing to take.
 */
export async function carryOver(actor: Actor, { id, from }: CarryOver): Promise<{ processes: string[] }> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  return within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdDraft(tx, actor, id);
    const source = await loadAssessment(tx, from);
    authorizeMember(actor, "assessment.read", source);
    const answers = wanting(await loadAnswers(tx, id), await loadAnswers(tx, from));
    const carriedFrom = { id: source.id, name: source.name };
    const { processes } = await putAnswers(tx, { actor, assessment, answers, carriedFrom });
    if (processes.length === 0) throw new Refusal("conflict", "carry.nothing");
    await record(tx, actor, organisationId, "answers.carried", id, { from, processes });
    return { processes };
  });
}

/** Confirms carried answers as they stand now. What is no longer marked stays as it is, so that a second click does nothing. */
export async function confirmCarried(
  actor: Actor,
  { id, process, level }: ConfirmCarried,
): Promise<{ processes: string[] }> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  return within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdAssessment(tx, id);
    if (process === undefined) authorizeMember(actor, "assessment.fill", assessment);
    else authorizeMember(actor, "assessment.answer", await processFor(tx, actor, assessment, process));
    if (assessment.status !== "draft")
      throw new Refusal("conflict", "assessment.locked", { status: assessment.status });
    const unconfirmed = await loadUnconfirmed(tx, id);
    const processes = assessment.oism3.processes
      .filter((it) => unconfirmed.has(it.id) && (it.id === process || it.level === level))
      .map((it) => it.id);
    if (processes.length === 0) return { processes };
    const answers = await loadAnswers(tx, id);
    for (const confirmed of processes)
      await tx.processAnswer.update({
        where: {
          organisationId_assessmentId_process: { organisationId, assessmentId: id, process: confirmed },
        },
        data: { carried: noJson, complete: isComplete(answers[confirmed]) },
        select: { process: true },
      });
    await addUp(tx, actor, assessment, new Date());
    await record(tx, actor, organisationId, "answers.confirmed", id, { processes });
    return { processes };
  });
}

/** What the source says of the processes that are unanswered here. */
function wanting(held: Answers, source: Answers): Answers {
  const isEmpty = (answer: Answer | undefined) => Object.keys(plainAnswer(answer)).length === 0;
  return Object.fromEntries(
    Object.entries(source).filter(([id, answer]) => id in held && isEmpty(held[id]) && !isEmpty(answer)),
  );
}
