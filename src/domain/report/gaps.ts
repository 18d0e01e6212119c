import { type Movement, movement, type Standing } from "../oism3/comparison";
import type { Bounds, Gap, ProcessFacts } from "./facts";

/** What holds the target back most. */
export type GapEntry = Gap["blockers"][number] & { readonly movement: Movement | null };

/**
 * The gaps that weigh most, at most `count` of them: by how many capability levels lack for certain, then by the level of
 * maturity that waits first, then in the order of the model. The order is ours. The movement is null where nothing was
 * measured before.
 */
export function largestGaps(gap: Gap, processes: readonly ProcessFacts[], count: number): GapEntry[] {
  const known = new Map(processes.map((process) => [process.id, process]));
  return gap.blockers
    .toSorted((a, b) => b.needs - b.lower - (a.needs - a.lower) || a.blocks - b.blocks)
    .slice(0, count)
    .map((blocker) => ({ ...blocker, movement: movementOf(known.get(blocker.id)) }));
}

/** How one process moved since the assessment before; null where it was not measured then. */
export function movementOf(process: ProcessFacts | undefined): Movement | null {
  if (process?.previous == null) return null;
  return movement(standing(process.previous), standing(process));
}

/** How the maturity moved, by the level held for certain and then by the level possible; null where it cannot be compared. */
export function maturityMovement(now: Bounds, before: Bounds | null): Movement | null {
  if (now.lower === null || before === null || before.lower === null) return null;
  return movement(standing(before), standing(now));
}

const standing = ({ lower, upper }: Bounds): Standing =>
  lower === null || upper === null ? { kind: "not-applicable" } : { kind: "applicable", lower, upper };
