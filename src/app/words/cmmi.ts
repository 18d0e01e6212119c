import type { CharacterisationRule } from "@/domain/cmmi/characterise";
import type { ConsolidationRule } from "@/domain/cmmi/consolidate";
import type { CoverageMode } from "@/domain/cmmi/coverage-model";
import type { GoalRule } from "@/domain/cmmi/goal";
import type { AreaRating, CapabilityLevel, Characterisation, GoalRating, Ruleset } from "@/domain/cmmi/model";
import { list } from "./capability";
import { begin, inWords } from "./counts";

/** What a practice can be found to be, in the words of the method. */
export const valueNames: Readonly<Record<Characterisation, string>> = {
  FI: "fully implemented",
  LI: "largely implemented",
  PI: "partially implemented",
  NI: "not implemented",
  NY: "not yet",
};

export const goalRatingNames: Readonly<Record<GoalRating, string>> = {
  S: "satisfied",
  U: "unsatisfied",
  NR: "not rated",
};

export const areaRatingNames: Readonly<Record<AreaRating, string>> = {
  ...goalRatingNames,
  NA: "not applicable",
  OS: "out of scope",
};

export const rulesetNames: Readonly<Record<Ruleset, string>> = { "1.2": "SCAMPI 1.2", "1.3": "SCAMPI 1.3" };

export const coverageNames: Readonly<Record<CoverageMode, string>> = {
  lite: "lite, ours",
  "1.2": "SCAMPI 1.2",
  "1.3": "SCAMPI 1.3",
};

/** What stands beside every CMMI result. */
export const indicative = "indicative, never part of an official maturity level";

export const sayCapabilityLevel = (level: CapabilityLevel | "NR"): string =>
  level === "NR" ? "not rated" : `capability level ${level}`;

type Line = { no: string; says: string };

/** Each line of R1 by rule set: its number there, and what it found. */
const lines: Readonly<Record<Ruleset, Readonly<Record<CharacterisationRule, Line>>>> = {
  "1.2": {
    "stage-not-reached": {
      no: "R1.1",
      says: "the work has not reached the point where the practice applies",
    },
    "supported-no-weakness": {
      no: "R1.2",
      says: "a direct artifact is adequate and something else confirms it",
    },
    "supported-weakness": {
      no: "R1.2",
      says: "a direct artifact is adequate and something else confirms it",
    },
    "direct-unconfirmed": { no: "R1.3", says: "a direct artifact is adequate, and nothing else confirms it" },
    "direct-lacking-partly": {
      no: "R1.4",
      says: "no direct artifact is adequate, and something else shows a part of the practice",
    },
    conflicting: { no: "R1", says: "evidence conflicts" },
    "partly-supported": { no: "R1", says: "there is some evidence, and not enough" },
    unsupported: { no: "R1.5", says: "nothing supports it" },
  },
  "1.3": {
    "stage-not-reached": {
      no: "R1.1",
      says: "the work has not reached the point where the practice applies",
    },
    "supported-no-weakness": {
      no: "R1.2",
      says: "evidence is sufficient and adequate, and nothing conflicts",
    },
    "supported-weakness": { no: "R1.2", says: "evidence is sufficient and adequate, and nothing conflicts" },
    "direct-unconfirmed": { no: "R1", says: "an artifact is not confirmed" },
    "direct-lacking-partly": { no: "R1", says: "an artifact is lacking" },
    conflicting: { no: "R1.3", says: "evidence conflicts" },
    "partly-supported": { no: "R1.3", says: "there is some evidence, and not enough" },
    unsupported: { no: "R1.4", says: "nothing supports it" },
  },
};

/** "Rule R1.2, SCAMPI 1.3: evidence is sufficient and adequate, nothing conflicts; two weaknesses are written." */
export function sayRule(ruleset: Ruleset, rule: CharacterisationRule, weaknesses: number): string {
  const { no, says } = lines[ruleset][rule];
  const decides = rule === "supported-no-weakness" || rule === "supported-weakness";
  const written =
    weaknesses === 0
      ? "no weakness is written"
      : `${inWords(weaknesses)} ${weaknesses === 1 ? "weakness is" : "weaknesses are"} written`;
  return `Rule ${no}, ${rulesetNames[ruleset]}: ${says}${decides ? `; ${written}` : ""}.`;
}

/** Which row of R2 holds for the whole unit. */
export const unitRules: Readonly<Record<ConsolidationRule, string>> = {
  "all-same": "Rule R2: all instances have one value, and the whole unit has it as well.",
  "fully-and-largely": "Rule R2: fully and largely implemented together make largely implemented.",
  "some-partially": "Rule R2: where some are partially implemented, the team judges between LI and PI.",
  "some-not": "Rule R2: where some are not implemented, the team judges between LI, PI and NI.",
  "all-not-yet": "Rule R2: no instance has reached the stage.",
  "no-instance": "Rule R2: no instance is characterised.",
};

type Rated = { rating: GoalRating; rule: GoalRule; because: readonly string[] };

/** Why a goal is rated as it is, in a few words: "ESP 1.4 blocks". */
export function sayGoal({ rule, because }: Rated): string {
  if (rule === "practice-unrated") return "not all characterised";
  if (rule === "uncovered") return "evidence does not cover it";
  if (rule === "practice-blocks")
    return because.length > 2
      ? `${inWords(because.length)} practices block`
      : `${list(because)} ${because.length === 1 ? "blocks" : "block"}`;
  return rule === "harm" ? "its weaknesses harm it" : "satisfied";
}

/** The same as a sentence with its rule. */
export function sayGoalRule({ rule, because }: Rated): string {
  const named = because.length > 4 ? `${inWords(because.length)} practices` : list(because);
  if (rule === "practice-unrated")
    return because.length === 0
      ? "Rule R3: no practice of it has a value yet."
      : `Rule R3: ${named} ${because.length === 1 ? "has" : "have"} no value for the whole unit yet.`;
  if (rule === "uncovered") return "Rule R3: the accepted evidence does not meet the coverage rules.";
  if (rule === "practice-blocks")
    return `Rule R3: ${named} ${because.length === 1 ? "is" : "are"} less than largely implemented.`;
  if (rule === "harm") return "Rule R3: the weaknesses, taken together, significantly harm it.";
  return "Rule R3: every practice is fully or largely implemented, and the weaknesses do not significantly harm it.";
}

type Weighed = {
  unweighed: number;
  rejected: number;
  expired: number;
  confidence: "full" | "lowered";
  possible: Characterisation;
};

/** How far the evidence is weighed: "Two of three items are weighed. One is expired, which lowers confidence." */
export function sayEvidence({ unweighed, expired, confidence, possible }: Weighed, links: number): string {
  if (links === 0) return "Nothing is attached here yet.";
  const done = links - unweighed;
  const some = `${done === 0 ? "None" : begin(inWords(done))} of ${inWords(links)} items ${done < 2 ? "is" : "are"} weighed.`;
  const weighed = links === 1 ? `The one item is ${done === 1 ? "weighed" : "not weighed yet"}.` : some;
  const rest = unweighed === 0 ? "" : ` All accepted, it would be ${possible}.`;
  const old =
    expired === 0
      ? ""
      : ` ${begin(inWords(expired))} ${expired === 1 ? "is" : "are"} expired${confidence === "lowered" ? ", which lowers confidence" : ""}.`;
  return `${weighed}${rest}${old}`;
}

export type Question =
  | "stageReached"
  | "direct"
  | "indirect"
  | "affirmation"
  | "sufficientAdequate"
  | "conflicting"
  | "partlySupported";

/** What each rule set asks about the evidence, in its order. */
export const questionsOf: Readonly<Record<Ruleset, readonly Question[]>> = {
  "1.2": ["stageReached", "direct", "indirect", "affirmation"],
  "1.3": ["stageReached", "sufficientAdequate", "conflicting", "partlySupported"],
};

export const questionWords: Readonly<Record<Question, string>> = {
  stageReached: "Has the work come to where the practice applies?",
  direct: "Is a direct artifact there, and adequate?",
  indirect: "Does an indirect artifact confirm it?",
  affirmation: "Does somebody affirm it?",
  sufficientAdequate: "Is the evidence sufficient and adequate?",
  conflicting: "Does some of it conflict?",
  partlySupported: "Is there some evidence, if not enough?",
};

/** What adequate means (ours). */
export const adequate =
  "Adequate: about this practice and this instance, made by those who do the work, older than the appraisal.";
