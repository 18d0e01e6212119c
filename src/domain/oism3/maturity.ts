import type { Answer, Answers } from "./answer";
import { asks, openRequirements, type ProcessScore, type Requirement, stateOf } from "./capability";
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
  const named = capabilityNeeded(5, profile);
  const leftOut = processes.filter((p) => !p.applicable && named.has(p.id)).map((p) => p.id);
  const rungs = profile.levels.map((level) => rung(level, capabilityNeeded(level.level, profile), processes));
  if (!processes.some((p) => p.applicable && named.has(p.id)))
    return { profile: profile.id, lower: null, upper: null, blockers: [], path: [], rungs, leftOut };
  const lower = climb(rungs, (r) => r.unknown + r.lacking === 0);
  const upper = climb(rungs, (r) => r.lacking === 0);
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
  const needed = capabilityNeeded(target, profile);
  const blockers: Blocker[] = [];
  const path: PathStep[] = [];
  for (const process of processes) {
    const needs = needed.get(process.id);
    if (!process.applicable || needs === undefined || process.lower >= needs) continue;
    blockers.push({
      process: process.id,
      has: process.lower,
      needs,
      blocks: firstBlocked(process, profile) ?? target,
    });
    path.push({ process: process.id, ...stepTo(needs, model, answers[process.id]) });
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

function rung(
  level: ProfileLevel,
  needed: ReadonlyMap<string, Level>,
  processes: readonly ProcessScore[],
): Rung {
  const count = { asked: 0, held: 0, unknown: 0, lacking: 0, leftOut: 0 };
  for (const process of processes) {
    const needs = needed.get(process.id);
    if (needs === undefined) continue;
    if (!process.applicable) {
      count.leftOut++;
      continue;
    }
    count.asked++;
    if (process.lower >= needs) count.held++;
    else if (process.upper >= needs) count.unknown++;
    else count.lacking++;
  }
  return { ...level, ...count };
}

/** Levels are cumulative: the first that is not reached ends the climb. */
function climb(rungs: readonly Rung[], reached: (rung: Rung) => boolean): Level {
  let level: Level = 0;
  for (const rung of rungs) {
    if (!reached(rung)) break;
    level = rung.level;
  }
  return level;
}

type Applicable = ProcessScore & { applicable: true };

function stepTo(needs: Level, model: ScoringModel, answer: Answer | undefined) {
  const level = model.capability.find((l) => l.level === needs);
  const add = level ? openRequirements(answer).filter((requirement) => asks(level, requirement)) : [];
  return { add, unknown: add.filter((requirement) => stateOf(requirement, answer) === "unknown") };
}

/** A process is asked for from the level that adds it on; of those levels, the first that it does not meet. */
function firstBlocked(process: Applicable, profile: Profile) {
  const added = profile.levels.findIndex((level) => level.adds.includes(process.id));
  return profile.levels.slice(added).find((level) => process.lower < level.minimumCapability)?.level;
}
