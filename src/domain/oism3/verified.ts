import { type AnswerSubject, answerSubjects } from "../evidence/subject";
import type { Answer } from "./answer";
import { type Requirement, requirements } from "./capability";
import { type Field, type FieldValue, readField, requirementField, writeField } from "./field";

/** What an appraiser can make of one declared answer; "unweighed" is one that was taken back, and counts as none. */
export const verdicts = ["accepted", "rejected", "more", "unweighed"] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdicts on one answer, by subject; a subject that is absent is not yet weighed. */
export type Weighed = { readonly [S in AnswerSubject]?: Verdict };

/**
 * What there is to weigh in an answer, in the order of Table 2.1: each declared yes, a quality metric and a process that
 * are said not to be applicable. A declared no or unknown stands as it is. What is said of a process beside its being not
 * applicable is weighed once that is rejected; beside its not being operated, never (ours).
 */
export function subjectsToWeigh(answer: Answer | undefined, weighed: Weighed = {}): AnswerSubject[] {
  if (answer?.applicable === false && weighed["not-applicable"] !== "rejected") return ["not-applicable"];
  const own: AnswerSubject[] = answer?.applicable === false ? ["not-applicable"] : [];
  if (answer?.operated === "no") return own;
  const declared = requirements.filter((requirement) => isClaimed(declaredOf(answer, requirement)));
  return [...declared, ...own];
}

/** Whether a verdict settles what was declared; asking for more does not. */
export const isSettled = (verdict: Verdict | undefined): boolean =>
  verdict === "accepted" || verdict === "rejected";

/**
 * Whether accepting asks for linked evidence: only documentation and metric types backed by accepted evidence count
 * (DESIGN, §5; ours). That a process is operated, or not applicable, can be accepted on what was seen and said.
 */
export const needsEvidence = (answer: Answer | undefined, subject: AnswerSubject): boolean =>
  subject !== "operation" && subject !== "not-applicable" && declaredOf(answer, subject) !== "not-applicable";

/**
 * The answer that verified capability is scored from, with the questions that score and no others: accepted stands as
 * declared, rejected counts as no, and what is not yet weighed, or waits for more, as unknown. A rejected "not applicable"
 * returns the process to the requirement with what else was said of it; an unweighed one leaves all of it unknown (ours).
 */
export function verifiedAnswer(answer: Answer | undefined, weighed: Weighed): Answer {
  if (answer?.applicable === false) {
    if (weighed["not-applicable"] === "accepted") return { applicable: false };
    if (weighed["not-applicable"] !== "rejected") return {};
  }
  return requirements.reduce<Answer>(
    (verified, requirement) =>
      writeField(
        verified,
        requirementField(requirement),
        verifiedStop(declaredOf(answer, requirement), weighed[requirement]),
      ),
    {},
  );
}

/** The subjects that a changed field takes back from having been weighed; none for a note or a plan. */
export function subjectsOf(field: Field): readonly AnswerSubject[] {
  const [group = "", type] = field.split(".");
  if (group === "metrics" || group === "definitions")
    return answerSubjects.filter((subject) => subject === type);
  return plain[group] ?? [];
}

/** The fields that a request opens when it names a subject; "not-applicable" opens the whole answer, which may be owed then. */
export function isOpenedBy(subject: AnswerSubject | null, field: Field): boolean {
  if (subject === null || subject === "not-applicable" || field === "note" || field === "plan") return true;
  return subjectsOf(field).includes(subject);
}

const plain: Readonly<Record<string, readonly AnswerSubject[]>> = {
  applicable: ["not-applicable"],
  reason: ["not-applicable"],
  scopeReason: ["not-applicable"],
  operated: ["operation"],
  documented: ["documentation"],
  document: ["documentation"],
};

const declaredOf = (answer: Answer | undefined, requirement: Requirement): FieldValue | undefined =>
  readField(answer, requirementField(requirement));

const isClaimed = (stop: FieldValue | undefined): boolean => stop === "yes" || stop === "not-applicable";

function verifiedStop(stop: FieldValue | undefined, verdict: Verdict | undefined): FieldValue | undefined {
  if (!isClaimed(stop) || verdict === "accepted") return stop;
  return verdict === "rejected" ? "no" : "unknown";
}
