/** A management practice across units: in how many processes of how many it is enabled for certain, and in how many more possibly. */
export type PracticeShare = { from: number; enabled: number; possible: number; of: number };

/**
 * In how many of the applicable processes of all units each capability level's practices are enabled (O-ISM3 2011,
 * Table 2.1): for certain where the process holds the level, possibly where it would with every unknown a yes. `atLower`
 * and `atUpper` count processes at each capability, 0 to 5.
 */
export function practiceShares(
  from: readonly number[],
  atLower: readonly number[],
  atUpper: readonly number[],
): PracticeShare[] {
  const of = sum(atLower);
  return from.map((level) => {
    const enabled = sum(atLower.slice(level));
    return { from: level, enabled, possible: Math.max(0, sum(atUpper.slice(level)) - enabled), of };
  });
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
