import type { Answer } from "./answer";
import { requirements } from "./capability";
import { type Field, readField, requirementField } from "./field";

/**
 * The fields that an answer still owes before the assessment can be submitted; unknown is an answer, absence is not.
 * Not applicable owes its reason; not operated owes nothing more; anything else owes documentation and all seven metric types.
 */
export function unansweredFields(answer: Answer | undefined): Field[] {
  if (answer?.applicable === false) return answer.reason?.trim() ? [] : ["reason"];
  if (answer?.operated === "no") return [];
  return requirements.map(requirementField).filter((field) => readField(answer, field) === undefined);
}

export function isComplete(answer: Answer | undefined): boolean {
  return unansweredFields(answer).length === 0;
}
