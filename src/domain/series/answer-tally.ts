import type { Answer, Answers } from "../oism3/answer";
import { type Requirement, requirements } from "../oism3/capability";
import { readField, requirementField } from "../oism3/field";

/** How the questions of some processes are answered; the four answers stay apart, and apart from what is unanswered. */
export type AnswerTally = {
  yes: number;
  no: number;
  notApplicable: number;
  unknown: number;
  unanswered: number;
};

/**
 * Counts the answers of the processes named: nine questions of a process, one of a process that is not operated, none of
 * one that is not applicable. The rule is that of a submission: what it does not ask for is not counted as unanswered.
 */
export function answerTally(processes: readonly string[], answers: Answers): AnswerTally {
  const tally = { yes: 0, no: 0, notApplicable: 0, unknown: 0, unanswered: 0 };
  for (const id of processes)
    for (const requirement of askedOf(answers[id])) tally[kindOf(answers[id], requirement)]++;
  return tally;
}

function askedOf(answer: Answer | undefined): readonly Requirement[] {
  if (answer?.applicable === false) return [];
  return answer?.operated === "no" ? ["operation"] : requirements;
}

function kindOf(answer: Answer | undefined, requirement: Requirement): keyof AnswerTally {
  const said = readField(answer, requirementField(requirement));
  if (said === "yes" || said === "no" || said === "unknown") return said;
  return said === "not-applicable" ? "notApplicable" : "unanswered";
}
