import "server-only";
import type { Answers } from "@/domain/oism3/answer";
import type { Rung } from "@/domain/oism3/maturity";
import type { Level } from "@/domain/oism3/model";
import { score } from "@/domain/oism3/score";
import type { AssessmentRecord } from "./records";

/** What appraisers verified of a result: the maturity and each process as a pair, null where it is accepted as not applicable. */
export type VerifiedView = {
  lower: Level | null;
  upper: Level | null;
  rungs: Rung[];
  processes: Readonly<Record<string, { lower: Level; upper: Level } | null>>;
};

/** The verified side of a result, scored as the assessment pins it, or as another profile reads it. */
export function verifiedView({ model, profile }: AssessmentRecord, verified: Answers): VerifiedView {
  const { processes, maturity } = score(model, profile, verified);
  return {
    lower: maturity.lower,
    upper: maturity.upper,
    rungs: maturity.rungs,
    processes: Object.fromEntries(
      processes.map((process) => [
        process.id,
        process.applicable ? { lower: process.lower, upper: process.upper } : null,
      ]),
    ),
  };
}
