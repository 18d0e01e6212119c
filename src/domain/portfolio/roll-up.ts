import { type Level, levels } from "./level";

/** Bounds of maturity, 0 to 5; null where nothing that a profile asks for applies, or nothing is verified. */
export type Bounds = { lower: number | null; upper: number | null };

/** How many units of a branch stand alike: declared, verified, and their target. */
export type Alike = { count: number; declared: Bounds; verified: Bounds; target: number };

export type LevelShare = { level: Level; declared: number; possible: number; verified: number };

export type RollUp = {
  /** Units with a declared assessment; of them those with a level, those verified, and those whose reading is old. */
  assessed: number;
  levelled: number;
  verified: number;
  old: number;
  weakest: { declared: Bounds; verified: Bounds };
  median: { declared: Bounds; verified: Bounds };
  /** How many units stand at each level for certain, may stand there, and are verified there. */
  distribution: LevelShare[];
  /** Units at their own target: for certain, at most, and verified. */
  reached: { declared: number; possible: number; verified: number };
  /** The target that most units have, the higher one of two; null without any. */
  target: number | null;
};

/**
 * What a branch of units comes to: how many stand at each level, the weakest, and the median (with an even number the
 * lower of the two in the middle), bounds apart. Nothing is averaged, and units without a level are left out of all three.
 * `old` counts units whose reading is old. Ours: no standard joins the maturity of several organisations.
 */
export function rollUp(alike: readonly Alike[], old = 0): RollUp {
  const sum = (counts: (one: Alike) => boolean) =>
    alike.reduce((total, one) => total + (counts(one) ? one.count : 0), 0);
  const reaches = (level: number | null, { target }: Alike) => level !== null && level >= target;
  return {
    assessed: sum(() => true),
    levelled: sum(({ declared }) => declared.lower !== null),
    verified: sum(({ verified }) => verified.lower !== null),
    old,
    weakest: both(alike, (counts) => counts.findIndex((count) => count > 0)),
    median: both(alike, middle),
    distribution: levels.map((level) => ({
      level,
      declared: sum(({ declared }) => declared.lower === level),
      possible: sum(({ declared: { lower, upper } }) => upper === level && lower !== upper),
      verified: sum(({ verified }) => verified.lower === level),
    })),
    reached: {
      declared: sum((one) => reaches(one.declared.lower, one)),
      possible: sum((one) => reaches(one.declared.upper, one)),
      verified: sum((one) => reaches(one.verified.lower, one)),
    },
    target: commonest(alike),
  };
}

/** Picks one level among the lower bounds and one among the upper ones, of what is declared and of what is verified. */
function both(alike: readonly Alike[], pick: (counts: number[]) => number) {
  const of = (level: (one: Alike) => number | null) => {
    const counts: number[] = levels.map(() => 0);
    for (const one of alike) {
      const at = level(one);
      if (at !== null) counts[at] = (counts[at] ?? 0) + one.count;
    }
    const picked = pick(counts);
    return picked < 0 ? null : picked;
  };
  return {
    declared: { lower: of(({ declared }) => declared.lower), upper: of(({ declared }) => declared.upper) },
    verified: { lower: of(({ verified }) => verified.lower), upper: of(({ verified }) => verified.upper) },
  };
}

/** The level at which half of the units are counted, from below; -1 of none. */
function middle(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return -1;
  let passed = 0;
  return counts.findIndex((count) => {
    passed += count;
    return passed * 2 >= total;
  });
}

function commonest(alike: readonly Alike[]): number | null {
  const counts = new Map<number, number>();
  for (const { target, count } of alike) counts.set(target, (counts.get(target) ?? 0) + count);
  const most = Math.max(0, ...counts.values());
  const targets = [...counts].filter(([, count]) => count === most && count > 0).map(([target]) => target);
  return targets.length === 0 ? null : Math.max(...targets);
}
