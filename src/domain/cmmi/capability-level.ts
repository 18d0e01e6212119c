import { rateFirstGenericGoal } from "./goal";
import type { AreaModel, CapabilityLevel, GoalRating } from "./model";

/** `stoppedBy` names the goals that keep the area from the next level; none at the top. */
export type RatedCapability = {
  readonly level: CapabilityLevel | "NR";
  readonly stoppedBy: readonly string[];
};

/**
 * The capability level of a process area, 0 to 3, to 5 in CMMI-SVC 1.2: every generic goal up to the level is satisfied
 * (R5; CMMI-SVC 1.3, capability levels). A higher generic goal without the lower ones does not count.
 */
export function capabilityLevel(
  { goals }: Pick<AreaModel, "goals">,
  ratings: ReadonlyMap<string, GoalRating>,
): RatedCapability {
  const ratingOf = (id: string): GoalRating => ratings.get(id) ?? "NR";
  const specific = goals.filter(({ type }) => type === "specific");
  const first = rateFirstGenericGoal(specific.map(({ id }) => ratingOf(id)));
  if (first !== "S") {
    const stoppedBy = specific.filter(({ id }) => ratingOf(id) === first).map(({ id }) => id);
    return { level: first === "U" ? 0 : "NR", stoppedBy };
  }
  let level: CapabilityLevel = 1;
  for (const goal of goals.toSorted((a, b) => (a.level ?? 0) - (b.level ?? 0))) {
    if (goal.level === null || goal.level < 2) continue;
    if (goal.level !== level + 1 || ratingOf(goal.id) !== "S") return { level, stoppedBy: [goal.id] };
    level = goal.level;
  }
  return { level, stoppedBy: [] };
}
