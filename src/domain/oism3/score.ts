import type { Answers } from "./answer";
import { capability, type ProcessScore } from "./capability";
import { type Maturity, maturity } from "./maturity";
import type { Profile, ScoringModel } from "./model";

/** Raised whenever the same answers could score differently; an assessment pins the one it was made under. */
export const scoringVersion = "1.0";

export type Result = {
  scoringVersion: string;
  edition: string;
  processes: ProcessScore[];
  maturity: Maturity;
};

/** The whole result of an assessment: every process in the order of the model, and the maturity by the profile. */
export function score(model: ScoringModel, profile: Profile, answers: Answers): Result {
  const processes = model.processes.map((id): ProcessScore => {
    const answer = answers[id];
    if (answer?.applicable === false) return { id, applicable: false };
    // Named one by one, since spreading costs more than scoring does.
    const { lower, upper, missing, toUpper, practices } = capability(model.capability, answer);
    return { id, applicable: true, lower, upper, missing, toUpper, practices };
  });
  return {
    scoringVersion,
    edition: model.edition,
    processes,
    maturity: maturity({ model, profile, answers, processes }),
  };
}
