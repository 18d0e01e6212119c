/** The two appraisal methods that the product encodes: SCAMPI 1.2 (CMU/SEI-2006-HB-002) and 1.3 (CMU/SEI-2011-HB-001). */
export const rulesets = ["1.2", "1.3"] as const;
export type Ruleset = (typeof rulesets)[number];

/** What a practice can be found to be, the best first: fully, largely, partially, not implemented, not yet. */
export const characterisations = ["FI", "LI", "PI", "NI", "NY"] as const;
export type Characterisation = (typeof characterisations)[number];

/** Satisfied, unsatisfied, not rated. */
export const goalRatings = ["S", "U", "NR"] as const;
export type GoalRating = (typeof goalRatings)[number];

/** As a goal, or agreed as not applicable, or out of the model scope. */
export const areaRatings = ["S", "U", "NR", "NA", "OS"] as const;
export type AreaRating = (typeof areaRatings)[number];

/** 4 and 5 exist in CMMI-SVC 1.2 alone. */
export type CapabilityLevel = 0 | 1 | 2 | 3 | 4 | 5;
export type MaturityLevel = 1 | 2 | 3 | 4 | 5;

/** The maturity level aimed at decides which generic goals apply (R4): GG 2 at 2, GG 3 as well from 3 on. */
export const targets = [2, 3] as const;
export type Target = (typeof targets)[number];

/** Ids carry their area, as in SM:ESG 1 and SM:GP 2.1. Specific goals have no level; generic goal n stands for level n. */
export type GoalModel = {
  readonly id: string;
  readonly type: "specific" | "generic";
  readonly level: CapabilityLevel | null;
  readonly practices: readonly string[];
};

/**
 * A process area as rating needs it. GG 1 is left out: it says no more than that the specific goals are satisfied.
 * `official` is false for SM alone, `addition` true for SSD, `mayBeNotApplicable` for SAM.
 */
export type AreaModel = {
  readonly id: string;
  readonly official: boolean;
  readonly addition: boolean;
  readonly mayBeNotApplicable: boolean;
  readonly maturityLevel: MaturityLevel;
  readonly goals: readonly GoalModel[];
};

export type AppraisalModel = { readonly ruleset: Ruleset; readonly areas: readonly AreaModel[] };

/** The id of a goal or practice in an area: SM and ESP 1.1 make SM:ESP 1.1. */
export const idIn = (area: string, code: string): string => `${area}:${code}`;

/** The area and the code that an id is made of. */
export function partsOf(id: string): { area: string; code: string } {
  const at = id.indexOf(":");
  return { area: id.slice(0, Math.max(at, 0)), code: id.slice(at + 1) };
}

/** Whether a word read from outside is a characterisation. */
export const isCharacterisation = (word: string): word is Characterisation =>
  characterisations.some((value) => value === word);

/** Whether a word read from outside is a rule set. */
export const isRuleset = (word: string): word is Ruleset => rulesets.some((ruleset) => ruleset === word);
