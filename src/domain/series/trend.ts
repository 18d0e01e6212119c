import type { Level } from "../portfolio/level";

/** One declared assessment on the way: bounds, verified and target from 0 to 5; null where there is no such level. */
export type Reading = {
  lower: number | null;
  upper: number | null;
  verified: number | null;
  target: number;
};

/** What became of the level held for certain between the first and the last reading that have one. */
export type Course = { from: number; to: number; readings: number } | null;

/** The course of declared maturity over all readings, the oldest first; null where fewer than two have a level. Ours. */
export function courseOf(readings: readonly Pick<Reading, "lower">[]): Course {
  const levels = readings.flatMap(({ lower }) => lower ?? []);
  const [from, to] = [levels[0], levels.at(-1)];
  return from === undefined || to === undefined || levels.length < 2
    ? null
    : { from, to, readings: levels.length };
}

/** How many processes stood at one capability in each reading, the oldest first; null where it was not kept. */
export type CapabilityCourse = { level: Level; counts: (number | null)[] };

/**
 * Processes at each capability, 0 to 5 (O-ISM3 2011, Table 2.1), in each reading, by the level held for certain. Processes
 * that do not apply are in none.
 */
export function capabilityCourse(
  levels: readonly Level[],
  readings: readonly { atLower: readonly number[] }[],
): CapabilityCourse[] {
  return levels.map((level) => ({ level, counts: readings.map(({ atLower }) => atLower[level] ?? null) }));
}
