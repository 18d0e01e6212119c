import type { Answers } from "./answer";
import { type Requirement, stateOf } from "./capability";
import { requirementField, writeField } from "./field";
import { gapTo, type PathStep } from "./maturity";
import type { Level, Profile, ProfileLevel, ScoringModel } from "./model";
import { score } from "./score";

/** An unknown asks for an answer; a single addition asks for less work than several to the same process. */
export const wayKinds = ["find-out", "single", "several"] as const;
export type WayKind = (typeof wayKinds)[number];

/** One stage of the way: additions of one kind that a level of the profile asks for. */
export type WayStage = {
  kind: WayKind;
  /** The level that it works towards. */
  towards: ProfileLevel["level"];
  additions: { process: string; add: Requirement[] }[];
  /** The maturity held for certain, 0 to 5, once it and all before it are done. */
  leadsTo: Level | null;
};

/**
 * The additions of gapTo in the order in which they pay: level by level, so that each is reached as early as it can be;
 * within a level what need only be found out, then single additions, then the rest. Each stage is carried out on the
 * answers and scored again. Empty where the level, 1 to 5, is reached; the order is ours, not the 2011 text's.
 */
export function wayTo(target: Level, model: ScoringModel, profile: Profile, answers: Answers): WayStage[] {
  const stages: WayStage[] = [];
  let given = answers;
  let scored = score(model, profile, given);
  for (const { level } of profile.levels.filter((l) => l.level <= target)) {
    for (const kind of wayKinds) {
      const { path } = gapTo(level, { model, profile, answers: given, processes: scored.processes });
      const additions = path
        .map((step) => ({ process: step.process, add: taken[kind](step, answers) }))
        .filter(({ add }) => add.length > 0);
      if (additions.length === 0) continue;
      given = carriedOut(additions, given);
      scored = score(model, profile, given);
      stages.push({ kind, towards: level, additions, leadsTo: scored.maturity.lower });
    }
  }
  return stages;
}

/** What one process adds in a stage; by "single" and "several" its unknowns have been found out. */
const taken: Record<WayKind, (step: PathStep, answers: Answers) => Requirement[]> = {
  // Where nothing is carried out yet there is nothing to find out: what is unknown of it has to be begun as well.
  "find-out": ({ process, unknown }, answers) =>
    stateOf("operation", answers[process]) === "lacking" ? [] : unknown,
  single: ({ add }) => (add.length === 1 ? add : []),
  several: ({ add }) => add,
};

function carriedOut(additions: WayStage["additions"], answers: Answers): Answers {
  const done = additions.map(({ process, add }) => [
    process,
    add.reduce(
      (answer, requirement) => writeField(answer, requirementField(requirement), "yes"),
      answers[process],
    ),
  ]);
  return { ...answers, ...Object.fromEntries(done) };
}
