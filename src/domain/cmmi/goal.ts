import { Refusal } from "../refusal";
import type { Characterisation, GoalRating } from "./model";

/** Which line of R3 gave a rating. */
export type GoalRule = "practice-unrated" | "uncovered" | "satisfied" | "practice-blocks" | "harm";

/** Null where the organisational unit has no value yet. */
export type PracticeValue = { readonly id: string; readonly value: Characterisation | null };

/** Whether the weaknesses taken together significantly harm the goal, and whether its evidence meets the coverage rules (R8). */
export type GoalJudgement = { readonly significantHarm: boolean; readonly covered: boolean };

/** `because` names the practices that the line speaks of. */
export type RatedGoal = {
  readonly rating: GoalRating;
  readonly rule: GoalRule;
  readonly because: readonly string[];
};

/** The rating of a specific or generic goal (R3; MDD 1.2): one practice at PI or NI blocks it, and so may all at LI by judgement. */
export function rateGoal(practices: readonly PracticeValue[], judgement: GoalJudgement): RatedGoal {
  const unrated = practices.filter(({ value }) => value === null || value === "NY");
  if (unrated.length > 0 || practices.length === 0) return rated("NR", "practice-unrated", unrated);
  if (!judgement.covered) return rated("NR", "uncovered", []);
  const blocking = practices.filter(({ value }) => value === "PI" || value === "NI");
  if (blocking.length > 0) return rated("U", "practice-blocks", blocking);
  return judgement.significantHarm ? rated("U", "harm", []) : rated("S", "satisfied", []);
}

/** The rating of GG 1, which is satisfied when all specific goals are (CMMI-SVC 1.3, GG 1). */
export function rateFirstGenericGoal(specific: readonly GoalRating[]): GoalRating {
  if (specific.includes("U")) return "U";
  return specific.length === 0 || specific.includes("NR") ? "NR" : "S";
}

/** Whether weaknesses harm a goal, as it may be judged: refuses as invalid, naming R3, harm without any weakness. */
export function agreeHarm(significantHarm: boolean, weaknesses: number): boolean {
  if (significantHarm && weaknesses === 0)
    throw new Refusal("invalid", "goal.harm-without-weakness", { rule: "R3" });
  return significantHarm;
}

const rated = (rating: GoalRating, rule: GoalRule, because: readonly PracticeValue[]): RatedGoal => ({
  rating,
  rule,
  because: because.map(({ id }) => id),
});
