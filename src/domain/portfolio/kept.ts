import type { Answers } from "../oism3/answer";
import type { Requirement } from "../oism3/capability";
import { gapTo, type Maturity } from "../oism3/maturity";
import type { Profile, ProfileLevel, ScoringModel } from "../oism3/model";
import { score } from "../oism3/score";
import { levels } from "./level";

/** What a portfolio needs to know of an assessment's answers, so that it need not score them again. */
export type Kept = Pick<Maturity, "lower" | "upper"> & {
  /** What each process that holds the target back still lacks of the capability it needs, unknowns included. */
  holding: Record<string, Requirement[]>;
  /** The levels of the profile up to the target that each of those processes keeps away, the lowest first. */
  blocked: Record<string, ProfileLevel["level"][]>;
  /** How many applicable processes hold each capability, 0 to 5, for certain, and how many hold it at most. */
  atLower: number[];
  atUpper: number[];
};

/** What is kept of an assessment beside its answers, for a target of 1 to 5; the rules are those of score and gapTo. */
export function keptOf(
  model: ScoringModel,
  profile: Profile,
  answers: Answers,
  target: ProfileLevel["level"],
): Kept {
  const { processes, maturity } = score(model, profile, answers);
  const { blockers, path } = gapTo(target, { model, profile, answers, processes });
  const applicable = processes.filter((process) => process.applicable);
  return {
    lower: maturity.lower,
    upper: maturity.upper,
    holding: Object.fromEntries(path.map(({ process, add }) => [process, add])),
    blocked: Object.fromEntries(
      blockers.map(({ process, blocks }) => [
        process,
        profile.levels.map(({ level }) => level).filter((level) => level >= blocks && level <= target),
      ]),
    ),
    atLower: levels.map((level) => applicable.filter(({ lower }) => lower === level).length),
    atUpper: levels.map((level) => applicable.filter(({ upper }) => upper === level).length),
  };
}
