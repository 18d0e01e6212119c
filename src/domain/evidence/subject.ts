import { metricTypes } from "../oism3/model";

/**
 * What of a process's answer evidence can stand behind: that it is operated, that it is documented, each metric type
 * (O-ISM3 2011, Table 2.1), and that it is not applicable.
 */
export const answerSubjects = ["operation", "documentation", ...metricTypes, "not-applicable"] as const;
export type AnswerSubject = (typeof answerSubjects)[number];

/** Whether a word read back from a row is a subject. */
export const isAnswerSubject = (word: string): word is AnswerSubject =>
  answerSubjects.some((subject) => subject === word);
