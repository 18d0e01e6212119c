import { type Requirement, requirements } from "../oism3/capability";

/** Whole levels from 0 to 5, as maturity and capability have them. */
export const levels = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** Whether a word read back from a row is something that a capability level asks for. */
export const isRequirement = (word: string): word is Requirement =>
  requirements.some((requirement) => requirement === word);

export type { Requirement };
