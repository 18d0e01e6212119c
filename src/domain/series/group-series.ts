import type { Level } from "../oism3/model";
import type { ProcessPoint } from "./process-point";

/** One group of processes. What is not there is null, never 0: no process applies, none was measured before, none is asked. */
export type GroupPoint = {
  group: string;
  /** How many of its processes apply. */
  processes: number;
  declared: Level | null;
  previous: Level | null;
  needed: Level | null;
  /** What appraisers verified; absent before an appraisal. */
  verified?: Level | null;
};

/**
 * Each group's middle process, 0 to 5, by the capability it holds for certain, now and before, and the capability that the
 * target asks of the group's applicable processes. The rule is ours: with an even number the lower of the two in the middle,
 * so that nothing is averaged into a level that no process has.
 */
export function groupSeries(
  groups: readonly string[],
  now: readonly ProcessPoint[],
  before: readonly ProcessPoint[],
  verified?: readonly ProcessPoint[],
): GroupPoint[] {
  return groups.map((group) => {
    const applicable = now.filter((point) => point.group === group && point.lower !== null);
    return {
      group,
      processes: applicable.length,
      declared: middle(applicable.map(({ lower }) => lower)),
      previous: middle(before.filter((point) => point.group === group).map(({ lower }) => lower)),
      needed: middle(applicable.map(({ needed }) => needed)),
      ...(verified === undefined
        ? {}
        : { verified: middle(verified.filter((point) => point.group === group).map(({ lower }) => lower)) }),
    };
  });
}

/** The lower median of the levels that are there; null of none. */
function middle(levels: readonly (Level | null)[]): Level | null {
  const sorted = levels.filter((level) => level !== null).toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
