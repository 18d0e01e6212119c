import type { AreaModel, AreaRating, CapabilityLevel, GoalRating, MaturityLevel } from "./model";
import { type AreaScope, rateArea } from "./process-area";

/** `stoppedBy` are the areas that keep the next level away, with their rating there; none at level 5. */
export type RatedMaturity = {
  readonly level: MaturityLevel;
  readonly stoppedBy: readonly { readonly area: string; readonly rating: AreaRating }[];
};

/** The official areas' level, and beside it the level with SM among them, null where SM is not in scope. */
export type Maturity = { readonly official: RatedMaturity; readonly withSm: RatedMaturity | null };

export type AreaStanding = { readonly area: AreaModel; readonly scope: AreaScope };

/**
 * The maturity level, 1 to 5, indicative: the highest whose areas, and all below, are satisfied or not applicable, from
 * level 3 on with GG 3 (R7; MDD 1.2). An area left out or not rated stops it. SM never counts officially (ours).
 */
export function maturity(
  standings: readonly AreaStanding[],
  goals: ReadonlyMap<string, GoalRating>,
): Maturity {
  return {
    official: climb(
      standings.filter(({ area }) => area.official),
      goals,
    ),
    withSm: standings.some(({ area, scope }) => !area.official && scope === "in")
      ? climb(standings, goals)
      : null,
  };
}

/** The maturity level from capability levels, by equivalent staging (R7): level 2 asks for 2, every higher level for 3. */
export function equivalentStaging(
  areas: readonly { area: AreaModel; capability: CapabilityLevel | "NR" | "NA" | "OS" }[],
): MaturityLevel {
  const counted = areas.filter(({ area, capability }) => !isOmittedAddition(area, capability));
  return highest((n) =>
    counted
      .filter(({ area }) => area.official && area.maturityLevel <= n)
      .every(({ capability }) => capability === "NA" || (atLeast(capability) ?? 0) >= (n === 2 ? 2 : 3)),
  );
}

function climb(standings: readonly AreaStanding[], goals: ReadonlyMap<string, GoalRating>): RatedMaturity {
  const stopping = (n: MaturityLevel) =>
    standings
      .filter(({ area }) => area.maturityLevel <= n)
      .map(({ area, scope }) => ({ area, rating: rateArea(area, goals, n, scope).rating }))
      .filter(({ area, rating }) => rating !== "S" && rating !== "NA" && !isOmittedAddition(area, rating))
      .map(({ area, rating }) => ({ area: area.id, rating }));
  const level = highest((n) => stopping(n).length === 0);
  const next = climbable.find((n) => n === level + 1);
  return { level, stoppedBy: next === undefined ? [] : stopping(next) };
}

/** SSD is an addition: leaving it out does not hurt the level (R6). */
const isOmittedAddition = (area: AreaModel, rating: unknown): boolean => area.addition && rating === "OS";

const climbable: readonly MaturityLevel[] = [2, 3, 4, 5];

function highest(holds: (level: MaturityLevel) => boolean): MaturityLevel {
  let reached: MaturityLevel = 1;
  for (const level of climbable) {
    if (!holds(level)) break;
    reached = level;
  }
  return reached;
}

const atLeast = (capability: CapabilityLevel | "NR" | "NA" | "OS"): number | undefined =>
  typeof capability === "number" ? capability : undefined;
