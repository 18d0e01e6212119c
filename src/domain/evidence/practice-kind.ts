import type { Ruleset } from "../cmmi/model";

/** What an item is to a practice: artifacts and affirmations under SCAMPI 1.3 (MDD v1.3), three kinds under 1.2. */
export const practiceKinds = {
  "1.2": ["direct", "indirect", "affirmation"],
  "1.3": ["artifact", "affirmation"],
} as const satisfies Record<Ruleset, readonly string[]>;
export type PracticeKind = (typeof practiceKinds)[Ruleset][number];

/** Every kind of any rule set. */
export const allPracticeKinds = [
  "direct",
  "indirect",
  "artifact",
  "affirmation",
] as const satisfies readonly PracticeKind[];

/** Whether a rule set knows a kind. */
export const knowsKind = (ruleset: Ruleset, kind: string): kind is PracticeKind =>
  practiceKinds[ruleset].some((known) => known === kind);
