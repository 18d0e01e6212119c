import type { Answers } from "./answer";
import { type ProcessScore, type Requirement, toReach } from "./capability";
import type { Level, Profile, ProfileLevel, ScoringModel } from "./model";

/** A process that keeps a level from being reached: the capability it has for certain, and the one it needs. */
export type Blocker = {
  process: string;
  has: Level;
  needs: ProfileLevel["level"];
  /** The first level that it blocks. */
  blocks: ProfileLevel["level"];
};

/** What one blocker has to add; those in `unknown` may be there already and need only be found out. */
export type PathStep = { process: string; add: Requirement[]; unknown: Requirement[] };

/** One level of the profile, counted over the applicable processes that it asks for. */
export type Rung = ProfileLevel & {
  asked: number;
  held: number;
  unknown: number;
  lacking: number;
  leftOut: number;
};

export type Gap = { blockers: Blocker[]; path: PathStep[] };

export type Maturity = Gap & {
  profile: string;
  lower: Level | null;
  upper: Level | null;
  rungs: Rung[];
  /** The processes of the profile that are not applicable. */
  leftOut: string[];
};

/** An assessment with each process scored. */
export type Scored = {
  model: ScoringModel;
  profile: Profile;
  answers: Answers;
  processes: readonly ProcessScore[];
};

/**
 * The maturity, 0 to 5, that a profile gives for certain and at most, and what holds back the level after the certain one;
 * null where none of the profile's processes is applicable (O-ISM3 2011, 2.1: a set of processes at given capabilities;
 * the sets are the profile's).
 */
export function maturity(scored: Scored): Maturity {
  const { profile, processes } = scored;
  const placed = place(profile, processes);
  const leftOut = placed.filter(({ process }) => !process.applicable).map(({ process }) => process.id);
  const rungs = profile.levels.map((level) => rung(level, placed));
  if (leftOut.length === placed.length)
    return { profile: profile.id, lower: null, upper: null, blockers: [], path: [], rungs, leftOut };
  const lower = rungs.findLast((r) => r.unknown + r.lacking === 0)?.level ?? 0;
  const upper = rungs.findLast((r) => r.lacking === 0)?.level ?? 0;
  const next = profile.levels.find((level) => level.level > lower);
  const gap = next ? gapTo(next.level, scored) : { blockers: [], path: [] };
  return { profile: profile.id, lower, upper, ...gap, rungs, leftOut };
}

/**
 * What holds a level, 1 to 5, of the profile back, in the order of the model, and the fewest additions that reach it;
 * empty where it is reached.
 */
export function gapTo(target: ProfileLevel["level"], scored: Scored): Gap {
  const { model, profile, answers, processes } = scored;
  const needs = profile.levels.findLast((level) => level.level <= target)?.minimumCapability;
  const blockers: Blocker[] = [];
  const path: PathStep[] = [];
  for (const { process, from } of needs ? place(profile, processes) : []) {
    if (!needs || !process.applicable || from > target || process.lower >= needs) continue;
    const { id, lower: has } = process;
    const first = profile.levels.find((level) => level.level >= from && has < level.minimumCapability);
    blockers.push({ process: id, has, needs, blocks: first?.level ?? target });
    const { add, unknown } = toReach(model.capability, needs, answers[id]);
    path.push({ process: id, add, unknown });
  }
  return { blockers, path };
}

/** The capability, 1 to 5, that a level of the profile needs of each process it asks for, its own and those of all below. */
export function capabilityNeeded(target: ProfileLevel["level"], profile: Profile) {
  const levels = profile.levels.filter((level) => level.level <= target);
  const minimum = levels.at(-1)?.minimumCapability;
  const needed = new Map<string, ProfileLevel["minimumCapability"]>();
  if (minimum) for (const level of levels) for (const process of level.adds) needed.set(process, minimum);
  return needed;
}

/** A process and the level of the profile from which on it is asked for. */
type Placed = { process: ProcessScore; from: Level };

function place(profile: Profile, processes: readonly ProcessScore[]): Placed[] {
  const adding = addingOf(profile);
  const placed: Placed[] = [];
  for (const process of processes) {
    const from = adding.get(process.id);
    if (from) placed.push({ process, from });
  }
  return placed;
}

/** Which level adds each process. Read once for each profile: one assessment asks for it several times. */
function addingOf(profile: Profile): ReadonlyMap<string, Level> {
  const known = addings.get(profile);
  if (known !== undefined) return known;
  const adding = new Map<string, Level>();
  for (const level of profile.levels) for (const process of level.adds) adding.set(process, level.level);
  addings.set(profile, adding);
  return adding;
}

const addings = new WeakMap<Profile, ReadonlyMap<string, Level>>();

function rung(level: ProfileLevel, placed: readonly Placed[]): Rung {
  const count = { asked: 0, held: 0, unknown: 0, lacking: 0, leftOut: 0 };
  for (const { process, from } of placed) {
    if (from > level.level) continue;
    if (!process.applicable) {
      count.leftOut++;
      continue;
    }
    count.asked++;
    if (process.lower >= level.minimumCapability) count.held++;
    else if (process.upper >= level.minimumCapability) count.unknown++;
    else count.lacking++;
  }
  return { ...level, ...count };
}
