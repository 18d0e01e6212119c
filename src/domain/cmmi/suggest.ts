import { type CharacterisationRule, characterise } from "./characterise";
import type { Inputs12, Inputs13, InstanceInputs } from "./inputs";
import type { Characterisation, Ruleset } from "./model";

/** Direct and indirect artifacts are told apart under 1.2; under 1.3 an artifact is an artifact. */
export const evidenceKinds = {
  "1.2": ["direct", "indirect", "affirmation"],
  "1.3": ["artifact", "affirmation"],
} as const satisfies Record<Ruleset, readonly string[]>;
export type EvidenceKind = (typeof evidenceKinds)[Ruleset][number];
/** Whether a word read back from a row is a kind of evidence. */
export const isEvidenceKind = (word: string): word is EvidenceKind =>
  [...evidenceKinds["1.2"], ...evidenceKinds["1.3"]].some((kind) => kind === word);

export const verdicts = ["unweighed", "accepted", "rejected"] as const;
export type Verdict = (typeof verdicts)[number];
/** Whether a word read back from a row is a verdict. */
export const isVerdict = (word: string): word is Verdict => verdicts.some((verdict) => verdict === word);

/** One item of evidence as it is linked to a practice at an instance. */
export type EvidenceLink = {
  readonly kind: EvidenceKind;
  readonly verdict: Verdict;
  readonly expired: boolean;
};

export type Suggestion = {
  readonly inputs: InstanceInputs;
  readonly value: Characterisation;
  readonly rule: CharacterisationRule;
  /** The value if everything not yet weighed were accepted. */
  readonly possible: Characterisation;
  readonly unweighed: number;
  readonly rejected: number;
  /** Accepted, though past its expiry: it counts, with less confidence. */
  readonly expired: number;
  readonly confidence: "full" | "lowered";
};

/**
 * What the evidence suggests for a practice at an instance (ours: no source tells adequacy from counts). Only accepted items
 * count; the confidence is lowered where the value rests on expired ones. Conflict is never suggested: only people see it.
 */
export function suggest(
  ruleset: Ruleset,
  links: readonly EvidenceLink[],
  weaknesses: number,
  stageReached = true,
): Suggestion {
  const inputsFrom = (counted: readonly EvidenceLink[]) =>
    inputsOf(ruleset, counted, weaknesses, stageReached);
  const accepted = links.filter(({ verdict }) => verdict === "accepted");
  const inputs = inputsFrom(accepted);
  const { value, rule } = characterise(inputs);
  const fresh = characterise(inputsFrom(accepted.filter(({ expired }) => !expired)));
  const open = links.filter(({ verdict }) => verdict === "unweighed");
  return {
    inputs,
    value,
    rule,
    possible: characterise(inputsFrom([...accepted, ...open])).value,
    unweighed: open.length,
    rejected: links.filter(({ verdict }) => verdict === "rejected").length,
    expired: accepted.filter(({ expired }) => expired).length,
    confidence: fresh.value === value ? "full" : "lowered",
  };
}

function inputsOf(
  ruleset: Ruleset,
  links: readonly EvidenceLink[],
  weaknesses: number,
  stageReached: boolean,
): InstanceInputs {
  const has = (...kinds: readonly EvidenceKind[]) => links.some(({ kind }) => kinds.includes(kind));
  const affirmed = has("affirmation");
  if (ruleset === "1.2") {
    const direct = has("direct");
    return {
      stageReached,
      direct,
      indirect: has("indirect"),
      affirmation: affirmed,
      weaknesses,
    } satisfies Inputs12;
  }
  const artifact = has("artifact", "direct", "indirect");
  return {
    stageReached,
    sufficientAdequate: artifact && affirmed,
    conflicting: false,
    partlySupported: artifact !== affirmed,
    weaknesses,
  } satisfies Inputs13;
}
