import { Refusal } from "../refusal";
import { type Inputs12, type Inputs13, type InstanceInputs, isInputs12 } from "./inputs";
import { type Characterisation, characterisations } from "./model";

/** Which line of R1 gave a value, for the screen to say in words. */
export type CharacterisationRule =
  | "stage-not-reached"
  | "supported-no-weakness"
  | "supported-weakness"
  | "direct-unconfirmed"
  | "direct-lacking-partly"
  | "conflicting"
  | "partly-supported"
  | "unsupported";

export type Characterised = { readonly value: Characterisation; readonly rule: CharacterisationRule };

/** An appraiser's value in place of the rule's; the reason is needed where they differ. */
export type Choice = { readonly value: Characterisation; readonly reason: string };

/** The value of a practice at one instance, with the line that gave it (R1; MDD 1.2, for 1.3 from knowledge of the method). */
export function characterise(inputs: InstanceInputs): Characterised {
  if (!inputs.stageReached) return { value: "NY", rule: "stage-not-reached" };
  return isInputs12(inputs) ? characterise12(inputs) : characterise13(inputs);
}

/**
 * The values that an appraiser may give at an instance, the best first (ours): what the rule gives, or worse. A better one
 * asks for other inputs. "Not yet" is a fact of the stage, never a choice.
 */
export function choicesAt(inputs: InstanceInputs): Characterisation[] {
  const { value } = characterise(inputs);
  if (value === "NY") return ["NY"];
  return characterisations.slice(characterisations.indexOf(value), characterisations.indexOf("NY"));
}

/** Whether a value needs a reason: whenever it is not the rule's (ours). */
export const needsReason = (inputs: InstanceInputs, value: Characterisation): boolean =>
  characterise(inputs).value !== value;

/** Whether a value needs at least one written weakness (R1, R9): every LI, PI and NI does. */
export const needsWeakness = (value: Characterisation): boolean =>
  value === "LI" || value === "PI" || value === "NI";

/** The value chosen at an instance; refuses as invalid a value that R1 leaves no room for, and another one without a reason. */
export function chooseAt(inputs: InstanceInputs, { value, reason }: Choice): Characterisation {
  const allowed = choicesAt(inputs);
  if (!allowed.includes(value))
    throw new Refusal("invalid", "characterisation.not-allowed", { rule: "R1", value, allowed });
  if (needsReason(inputs, value) && reason.trim() === "")
    throw new Refusal("invalid", "characterisation.reason-missing", { rule: "R1", value });
  return value;
}

function characterise12({ direct, indirect, affirmation, weaknesses }: Inputs12): Characterised {
  const confirmed = indirect || affirmation;
  if (direct && confirmed) return supported(weaknesses);
  if (direct) return { value: "PI", rule: "direct-unconfirmed" };
  if (confirmed) return { value: "PI", rule: "direct-lacking-partly" };
  return { value: "NI", rule: "unsupported" };
}

function characterise13(inputs: Inputs13): Characterised {
  const { sufficientAdequate, conflicting, partlySupported, weaknesses } = inputs;
  if (sufficientAdequate && !conflicting) return supported(weaknesses);
  if (conflicting) return { value: "PI", rule: "conflicting" };
  if (partlySupported) return { value: "PI", rule: "partly-supported" };
  return { value: "NI", rule: "unsupported" };
}

const supported = (weaknesses: number): Characterised =>
  weaknesses === 0
    ? { value: "FI", rule: "supported-no-weakness" }
    : { value: "LI", rule: "supported-weakness" };
