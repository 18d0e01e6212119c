import type { Answer } from "./answer";
import type { ProcessScore } from "./capability";
import type { Level } from "./model";

/** A process on one side of a comparison; null where the assessment's edition does not have it. */
export type Side = { answer: Answer | undefined; score: ProcessScore } | null;

export type Standing =
  | { kind: "applicable"; lower: Level; upper: Level }
  | { kind: "not-applicable" }
  | { kind: "absent" };

/** How a process moved: by the level held for certain, and where that is the same, by the level possible. */
export type Movement = "up" | "down" | "same" | "added" | "left-out";

/** Where a process stands in an assessment: its bounds from 0 to 5, not applicable, or not in the edition at all. */
export function standingOf(side: Side): Standing {
  if (side === null) return { kind: "absent" };
  if (!side.score.applicable) return { kind: "not-applicable" };
  return { kind: "applicable", lower: side.score.lower, upper: side.score.upper };
}

/** What became of a process between two assessments; added and left out are not up and down. */
export function movement(then: Standing, now: Standing): Movement {
  if (now.kind !== "applicable") return then.kind === "applicable" ? "left-out" : "same";
  if (then.kind !== "applicable") return "added";
  const by = now.lower - then.lower || now.upper - then.upper;
  if (by === 0) return "same";
  return by > 0 ? "up" : "down";
}
