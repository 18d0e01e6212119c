import { Refusal } from "../refusal";
import type { AreaModel, AreaRating, GoalModel, GoalRating, MaturityLevel } from "./model";

/** In the model scope, left out of it, or agreed as not applicable. */
export const areaScopes = ["in", "out", "not-applicable"] as const;
export type AreaScope = (typeof areaScopes)[number];

export type AreaRule = "out-of-scope" | "not-applicable" | "goal-unsatisfied" | "goal-unrated" | "satisfied";

/** `because` names the goals that the line speaks of. */
export type RatedArea = {
  readonly rating: AreaRating;
  readonly rule: AreaRule;
  readonly because: readonly string[];
};

/** The goals that count at a maturity level (R4): all specific goals, GG 2, and GG 3 as well from level 3 on. */
export const applicableGoals = ({ goals }: Pick<AreaModel, "goals">, target: MaturityLevel): GoalModel[] =>
  goals.filter(({ type, level }) => type === "specific" || level === 2 || (level === 3 && target >= 3));

/** The satisfaction of a process area from the ratings of its goals, by id (R4; from the goals alone: MDD 1.2). */
export function rateArea(
  area: AreaModel,
  goals: ReadonlyMap<string, GoalRating>,
  target: MaturityLevel,
  scope: AreaScope = "in",
): RatedArea {
  if (scope === "out") return { rating: "OS", rule: "out-of-scope", because: [] };
  if (scope === "not-applicable") return { rating: "NA", rule: "not-applicable", because: [] };
  const applicable = applicableGoals(area, target).map(({ id }) => ({ id, rating: goals.get(id) ?? "NR" }));
  const at = (wanted: GoalRating) => applicable.filter(({ rating }) => rating === wanted).map(({ id }) => id);
  const unsatisfied = at("U");
  if (unsatisfied.length > 0) return { rating: "U", rule: "goal-unsatisfied", because: unsatisfied };
  const unrated = at("NR");
  if (unrated.length > 0) return { rating: "NR", rule: "goal-unrated", because: unrated };
  return { rating: "S", rule: "satisfied", because: [] };
}

/** The scope of an area as it may be agreed (R6): only SAM may be not applicable, and with a written reason (ours). Else refuses. */
export function agreeScope(area: AreaModel, scope: AreaScope, reason: string): AreaScope {
  if (scope !== "not-applicable") return scope;
  if (!area.mayBeNotApplicable)
    throw new Refusal("invalid", "area.always-applicable", { rule: "R6", area: area.id });
  if (reason.trim() === "")
    throw new Refusal("invalid", "area.reason-missing", { rule: "R6", area: area.id });
  return scope;
}
