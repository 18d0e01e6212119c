import { list } from "./capability";
import type { Question } from "./cmmi";
import { begin } from "./counts";

/** Which questions about the evidence take no yes here, and what becomes of one that was recorded before. */
export function sayUnbacked(questions: readonly Question[], recorded: boolean): string {
  const kinds = questions.flatMap((question) => kindNames[question] ?? []);
  const lacking = kinds.length > 0 ? `no ${list(kinds)}`.replace(" and ", " and no ") : "no evidence";
  const none = `${begin(lacking)} stands here that was not rejected, so that by R1 nothing of that kind takes a yes.`;
  return recorded ? `${none} A yes that was recorded before stays until this is recorded again.` : none;
}

const kindNames: Readonly<Partial<Record<Question, string>>> = {
  direct: "direct artifact",
  indirect: "indirect artifact",
  affirmation: "affirmation",
};
