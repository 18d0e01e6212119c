import type { Alike } from "./roll-up";

/** One counter of a branch: how many of its units count for a key. */
export type Counted = { key: string; units: number };

/**
 * The units of a branch that stand alike, from its counters "at LOWER UPPER VERIFIED-LOWER VERIFIED-UPPER TARGET", where "-"
 * is none; other counters are passed over. Throws RangeError where a counter says no level.
 */
export function alikeOf(tally: readonly Counted[]): Alike[] {
  return tally.flatMap(({ key, units }) => {
    const [kind, ...said] = key.split(" ");
    if (kind !== "at") return [];
    const [lower = null, upper = null, verifiedLower = null, verifiedUpper = null, target = null] =
      said.map(levelOf);
    if (target === null) throw new RangeError(`No target in ${key}`);
    return [
      {
        count: units,
        declared: { lower, upper },
        verified: { lower: verifiedLower, upper: verifiedUpper },
        target,
      },
    ];
  });
}

/** How many units of a branch were declared before a day, from its counters "on DAY". */
export const oldOf = (tally: readonly Counted[], before: string): number =>
  tally.reduce(
    (sum, { key, units }) => (key.startsWith("on ") && key.slice(3) < before ? sum + units : sum),
    0,
  );

function levelOf(word: string): number | null {
  if (word === "-") return null;
  const level = Number(word);
  if (!Number.isInteger(level) || level < 0 || level > 5) throw new RangeError(`${word} is no level`);
  return level;
}
