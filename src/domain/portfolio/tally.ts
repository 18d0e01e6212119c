import { levels } from "./level";
import type { Alike } from "./roll-up";

/** One counter of a branch: how many of its units, or of their processes, count for a key. */
export type Counted = { key: string; count: number };

/**
 * The units of a branch that stand alike, from its counters "at LOWER UPPER VERIFIED-LOWER VERIFIED-UPPER TARGET", where "-"
 * is none; other counters are passed over. Throws RangeError where a counter says no level.
 */
export function alikeOf(tally: readonly Counted[]): Alike[] {
  return tally.flatMap(({ key, count }) => {
    const [kind, ...said] = key.split(" ");
    if (kind !== "at") return [];
    const [lower = null, upper = null, verifiedLower = null, verifiedUpper = null, target = null] =
      said.map(levelOf);
    if (target === null) throw new RangeError(`No target in ${key}`);
    return [
      {
        count,
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
    (sum, { key, count }) => (key.startsWith("on ") && key.slice(3) < before ? sum + count : sum),
    0,
  );

/**
 * How many processes of all units of a branch stand at each capability, 0 to 5, for certain and at most, from its counters
 * "lower LEVEL" and "upper LEVEL".
 */
export function capabilitiesOf(tally: readonly Counted[]): { atLower: number[]; atUpper: number[] } {
  const counts = new Map(tally.map(({ key, count }) => [key, count]));
  return {
    atLower: levels.map((level) => counts.get(`lower ${level}`) ?? 0),
    atUpper: levels.map((level) => counts.get(`upper ${level}`) ?? 0),
  };
}

/** The counters that capabilitiesOf reads. */
export const capabilityKeys: readonly string[] = levels.flatMap((level) => [
  `lower ${level}`,
  `upper ${level}`,
]);

function levelOf(word: string): number | null {
  if (word === "-") return null;
  const level = Number(word);
  if (!Number.isInteger(level) || level < 0 || level > 5) throw new RangeError(`${word} is no level`);
  return level;
}
