import fc from "fast-check";
import type { Inputs12, Inputs13 } from "@/domain/cmmi/inputs";
import { type Characterisation, characterisations } from "@/domain/cmmi/model";

/** Inputs of rule set 1.2: at a stage reached, with nothing found, but for what is said. */
export const at12 = (said: Partial<Inputs12>): Inputs12 => ({
  stageReached: true,
  direct: false,
  indirect: false,
  affirmation: false,
  weaknesses: 0,
  ...said,
});

/** The same for rule set 1.3. */
export const at13 = (said: Partial<Inputs13>): Inputs13 => ({
  stageReached: true,
  sufficientAdequate: false,
  conflicting: false,
  partlySupported: false,
  weaknesses: 0,
  ...said,
});

/** Inputs that the rule of 1.3 gives each value for. */
export const fi = at13({ sufficientAdequate: true });
export const li = at13({ sufficientAdequate: true, weaknesses: 1 });
export const pi = at13({ partlySupported: true, weaknesses: 1 });
export const ni = at13({ weaknesses: 1 });
export const ny = at13({ stageReached: false });
export const inputsFor: Readonly<Record<Characterisation, Inputs13>> = {
  FI: fi,
  LI: li,
  PI: pi,
  NI: ni,
  NY: ny,
};

/** Every combination of so many yes and no. */
export const booleans = (count: number): boolean[][] =>
  count === 0 ? [[]] : booleans(count - 1).flatMap((rest) => [true, false].map((one) => [...rest, one]));

export const anyValue = fc.constantFrom(...characterisations);
export const anyValues = fc.array(anyValue, { minLength: 1, maxLength: 8 });
