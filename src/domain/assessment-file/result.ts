import type { Result } from "../oism3/score";

/** A result in the documented shape: what `score` prints, and what other programs read. Its keys keep their order. */
export function documentedResult(result: Result) {
  const { profile, lower, upper, blockers, path } = result.maturity;
  return {
    scoringVersion: result.scoringVersion,
    processes: result.processes.map((process) => {
      if (!process.applicable) return { id: process.id, applicable: false };
      const { id, applicable, lower, upper, missing, practices } = process;
      return { id, applicable, lower, upper, missing, practices };
    }),
    maturity: {
      profile,
      lower,
      upper,
      blockers: blockers.map(({ process, has, needs }) => ({ process, has, needs })),
      path: path.map(({ process, add }) => ({ process, add })),
    },
  };
}
