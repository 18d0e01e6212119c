import "server-only";
import { isAppraised } from "@/domain/assessment";
import { type AnswerSubject, isAnswerSubject } from "@/domain/evidence/subject";
import type { Answers } from "@/domain/oism3/answer";
import {
  isSettled,
  subjectsToWeigh,
  type Verdict,
  verdicts,
  verifiedAnswer,
  type Weighed,
} from "@/domain/oism3/verified";
import { presentAppraisal } from "./appraisal-records";
import type { Tx } from "./db";
import { type AssessmentRecord, loadAnswers } from "./records";

/** What an appraisal made of the answers of each process. */
export type Weighings = Readonly<Record<string, Weighed | undefined>>;

/** Every verdict of an appraisal, by process and subject. Knows no permission. */
export async function loadWeighings(tx: Tx, appraisalId: string): Promise<Weighings> {
  const rows = await tx.weighing.findMany({
    where: { appraisalId },
    select: { process: true, subject: true, verdict: true },
  });
  const processes = new Set(rows.map(({ process }) => process));
  return Object.fromEntries(
    [...processes].map((process) => [process, weighedOf(rows.filter((row) => row.process === process))]),
  );
}

/** Verdicts as rows keep them, by subject. */
export function weighedOf(rows: readonly { subject: string; verdict: string }[]): Weighed {
  const weighed: { [S in AnswerSubject]?: Verdict } = {};
  for (const { subject, verdict } of rows) {
    const known = verdicts.find((one) => one === verdict);
    if (known !== undefined && isAnswerSubject(subject)) weighed[subject] = known;
  }
  return weighed;
}

/** The answers that verified levels are scored from. */
export const verifiedAnswers = (
  processes: readonly string[],
  answers: Answers,
  weighings: Weighings,
): Answers =>
  Object.fromEntries(processes.map((id) => [id, verifiedAnswer(answers[id], weighings[id] ?? {})]));

/** How many answers there are to weigh, and how many of them are accepted or rejected. */
export function countWeighed(processes: readonly string[], answers: Answers, weighings: Weighings) {
  const counts = processes.map((id) => {
    const weighed = weighings[id] ?? {};
    const subjects = subjectsToWeigh(answers[id], weighed);
    return {
      toWeigh: subjects.length,
      weighed: subjects.filter((subject) => isSettled(weighed[subject])).length,
    };
  });
  return {
    toWeigh: counts.reduce((sum, { toWeigh }) => sum + toWeigh, 0),
    weighed: counts.reduce((sum, { weighed }) => sum + weighed, 0),
  };
}

/**
 * What appraisers verified of an assessment that is under appraisal or signed off, as answers to be scored like any
 * others; null where nobody appraises it, or it was reopened since. Knows no permission.
 */
export async function verifiedOf(
  tx: Tx,
  { id, status, archivedFrom, model }: Pick<AssessmentRecord, "id" | "status" | "archivedFrom" | "model">,
  declared?: Answers,
): Promise<Answers | null> {
  if (!isAppraised(archivedFrom ?? status)) return null;
  const appraisal = await presentAppraisal(tx, id);
  if (appraisal === null) return null;
  const answers = declared ?? (await loadAnswers(tx, id));
  return verifiedAnswers(model.processes, answers, await loadWeighings(tx, appraisal.id));
}
