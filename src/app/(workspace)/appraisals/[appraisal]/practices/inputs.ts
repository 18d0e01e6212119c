import type { Question } from "@/app/words/cmmi";
import type { InstanceInputs } from "@/domain/cmmi/inputs";
import type { Ruleset } from "@/domain/cmmi/model";

/** The inputs of a rule set from an answer to each of its questions; weaknesses are counted elsewhere. */
export function inputsFrom(ruleset: Ruleset, answer: (question: Question) => boolean): InstanceInputs {
  const stageReached = answer("stageReached");
  if (ruleset === "1.2")
    return {
      stageReached,
      direct: answer("direct"),
      indirect: answer("indirect"),
      affirmation: answer("affirmation"),
      weaknesses: 0,
    };
  return {
    stageReached,
    sufficientAdequate: answer("sufficientAdequate"),
    conflicting: answer("conflicting"),
    partlySupported: answer("partlySupported"),
    weaknesses: 0,
  };
}

/** What the inputs answer to a question; one of the other rule set is answered with no. */
export const isYes = (inputs: InstanceInputs, question: Question): boolean =>
  Object.entries(inputs).some(([name, answer]) => name === question && answer === true);
