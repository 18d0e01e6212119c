import type { CoverageRule } from "@/domain/cmmi/coverage-model";
import type { AreaRating, CapabilityLevel, MaturityLevel } from "@/domain/cmmi/model";
import type { AreaRule } from "@/domain/cmmi/process-area";
import type { SamplingFactor } from "@/domain/cmmi/sampling";
import { list } from "./capability";
import { areaRatingNames } from "./cmmi";

/** What each coverage rule asks (R8). */
export const coverageRules: Readonly<Record<CoverageRule, string>> = {
  "lite-practice": "Each practice has an artifact and an affirmation at one instance at least.",
  "lite-instance": "Each instance has one item of evidence at least.",
  direct: "Each practice has a direct artifact at every instance that does it.",
  matrix:
    "Each goal has affirmations for one practice at all instances and all practices at one, or for half.",
  B1: "One basic unit gives artifact and affirmation for every practice of every area that is done there.",
  B2: "Half of the sampled basic units give both for one area at least.",
  B3: "Every sampled basic unit gives one of the two for every practice of one area at least.",
  P1: "Each area is covered for all of its practices, by whatever mix of instances.",
  S1: "Each support function gives both for every area that it answers for.",
  S2: "One basic unit that a support function serves gives both on its work.",
  S3: "Where several support functions do one area, each gives both.",
};

/** The number of a rule, where the method numbers it. */
export const coverageNumber = (rule: CoverageRule): string =>
  rule.startsWith("lite") ? "lite" : rule === "direct" || rule === "matrix" ? "1.2" : rule;

type Gap = { instance: string | null; area: string | null; practices: readonly string[] };

/** "SM at Group IT: ESP 1.1 and ESP 1.2" */
export function sayGap({ instance, area, practices }: Gap): string {
  const where = [area, instance === null ? null : `at ${instance}`].flatMap((part) => part ?? []).join(" ");
  const named =
    practices.length > 6
      ? `${practices.slice(0, 6).join(", ")} and ${practices.length - 6} more`
      : list(practices);
  if (named === "") return where === "" ? "anywhere" : where;
  return where === "" ? named : `${where}: ${named}`;
}

type Area = {
  rating: AreaRating;
  rule: AreaRule;
  because: readonly string[];
  reason: string;
};

/** Why an area is rated as it is (R4). */
export function sayArea({ rule, because, reason }: Area): string {
  if (rule === "not-applicable") return reason;
  if (rule === "out-of-scope") return "Left out of the scope.";
  if (rule === "goal-unsatisfied")
    return `${list(because)} ${because.length === 1 ? "is" : "are"} unsatisfied.`;
  if (rule === "goal-unrated") return `${list(because)} ${because.length === 1 ? "is" : "are"} not rated.`;
  return "Every goal that applies is satisfied.";
}

/** What keeps an area from its next capability level (R5). */
export const sayStopped = (level: CapabilityLevel | "NR", stoppedBy: readonly string[]): string =>
  stoppedBy.length === 0
    ? "No goal stands above."
    : level === "NR"
      ? `${list(stoppedBy)} ${stoppedBy.length === 1 ? "is" : "are"} not rated.`
      : `${list(stoppedBy)} ${stoppedBy.length === 1 ? "keeps" : "keep"} it from level ${level + 1}.`;

type Stop = { area: string; rating: AreaRating };

/** What keeps the maturity level from the next (R7). */
export function sayMaturityStop(level: MaturityLevel, stoppedBy: readonly Stop[]): string {
  if (stoppedBy.length === 0) return "Nothing stands above.";
  const named = stoppedBy.slice(0, 5).map(({ area, rating }) => `${area} (${areaRatingNames[rating]})`);
  const rest = stoppedBy.length > 5 ? ` and ${stoppedBy.length - 5} more` : "";
  return `Level ${level + 1} asks for ${named.join(", ")}${rest}.`;
}

export const factorNames: Readonly<Record<SamplingFactor, string>> = {
  location: "Location",
  customer: "Customer",
  size: "Size",
  "organisational-structure": "Organisational structure",
  "type-of-work": "Type of work",
};

export const instanceKindNames: Readonly<Record<string, string>> = {
  project: "project",
  "support-group": "support group",
  "basic-unit": "basic unit",
  "support-function": "support function",
};
