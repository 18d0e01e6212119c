import "server-only";
import type { Answer } from "@/domain/oism3/answer";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { capability } from "@/domain/oism3/capability";
import { isSettled, subjectsToWeigh, verifiedAnswer, type Weighed } from "@/domain/oism3/verified";
import type { AppraisalRecord } from "./appraisal-records";
import type { Tx } from "./db";
import type { AssessmentRecord } from "./records";
import { loadWeighings } from "./weighings";

type Pair = { lower: number; upper: number };

/** How the weighing of one process stands. A pair is null where the process is left out. */
export type WeighingLine = {
  id: string;
  name: string;
  level: string;
  applicable: boolean;
  declared: Pair | null;
  verified: Pair | null;
  toWeigh: number;
  weighed: number;
  more: number;
  /** Open requests about it, and those that were answered. */
  open: number;
  answered: number;
};

/** The lines of an appraisal, in the edition's order. Knows no permission. */
export async function weighingLines(
  tx: Tx,
  { id, assessmentId }: AppraisalRecord,
  { oism3 }: AssessmentRecord,
): Promise<WeighingLine[]> {
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId },
    orderBy: { position: "asc" },
    select: { process: true, answer: true },
  });
  const weighings = await loadWeighings(tx, id);
  const requests = await tx.evidenceRequest.findMany({
    where: { appraisalId: id, closedAt: null, process: { not: null } },
    select: { process: true, answeredAt: true },
  });
  const known = new Map(oism3.processes.map((process) => [process.id, process]));
  return rows.map(({ process, answer: json }) => {
    const answer = draftAnswer.parse(json);
    const weighed = weighings[process] ?? {};
    const subjects = subjectsToWeigh(answer, weighed);
    const asked = requests.filter((request) => request.process === process);
    return {
      id: process,
      name: known.get(process)?.name ?? "",
      level: known.get(process)?.level ?? "",
      applicable: answer.applicable !== false,
      declared: answer.applicable === false ? null : pairOf(capability(oism3.capability, answer)),
      verified: verifiedPair(oism3.capability, answer, weighed),
      toWeigh: subjects.length,
      weighed: subjects.filter((subject) => isSettled(weighed[subject])).length,
      more: subjects.filter((subject) => weighed[subject] === "more").length,
      open: asked.length,
      answered: asked.filter(({ answeredAt }) => answeredAt !== null).length,
    };
  });
}

/** The next process after this one in which something waits to be weighed, once round. */
export function nextOpen(lines: readonly WeighingLine[], at: number): WeighingLine | null {
  const round = [...lines.slice(at + 1), ...lines.slice(0, at)];
  return round.find(({ toWeigh, weighed, more }) => weighed + more < toWeigh) ?? null;
}

type Levels = AssessmentRecord["oism3"]["capability"];

/** The capability that is verified, as a pair; null where the process is left out. */
export function verifiedPair(levels: Levels, answer: Answer, weighed: Weighed): Pair | null {
  const verified = verifiedAnswer(answer, weighed);
  return verified.applicable === false ? null : pairOf(capability(levels, verified));
}

const pairOf = ({ lower, upper }: Pair): Pair => ({ lower, upper });
