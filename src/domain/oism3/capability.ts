import type { Answer } from "./answer";
import type { CapabilityLevel, Level, MetricType } from "./model";

/** What a level asks for, in the words of results and paths. */
export type Requirement = "operation" | "documentation" | MetricType;
export type State = "held" | "lacking" | "unknown" | "not-applicable";

export type Capability = {
  /** The level held for certain: unknown counts as no. */
  lower: Level;
  /** The level possible: unknown counts as yes. */
  upper: Level;
  /** What the level after `lower` still lacks, unknowns included; empty at the top. */
  missing: Requirement[];
  /** The unknowns that would all have to turn out yes for `upper` to be held. */
  toUpper: Requirement[];
  /** The management practices enabled up to `lower`. */
  practices: string[];
};

export type ProcessScore =
  | { id: string; applicable: false }
  | ({ id: string; applicable: true } & Capability);

/**
 * The capability, 0 to 5, that one answer earns for certain and at most: the highest level whose operation,
 * documentation and metric types are all in place (O-ISM3 2011, Table 2.1). A higher type without the lower ones earns nothing.
 */
export function capability(levels: readonly CapabilityLevel[], answer: Answer | undefined): Capability {
  const held = levels.findLastIndex((level) => every(level, answer, isSettled));
  const possible = levels.findLast((level) => every(level, answer, isPossible));
  const next = levels[held + 1];
  return {
    lower: levels[held]?.level ?? 0,
    upper: possible?.level ?? 0,
    missing: next ? open(next, answer) : [],
    toUpper: possible ? open(possible, answer) : [],
    practices: levels.slice(0, held + 1).flatMap((level) => level.practices),
  };
}

/** What a level asks for: operation and documentation at every level, and its metric types (O-ISM3 2011, Table 2.1). */
export function asks(level: CapabilityLevel): Requirement[] {
  return ["operation", "documentation", ...level.requires];
}

/** What of a level is not yet held for certain, in the order of Table 2.1; unknowns are among it. */
export function open(level: CapabilityLevel, answer: Answer | undefined): Requirement[] {
  return asks(level).filter((requirement) => !isSettled(stateOf(requirement, answer)));
}

/** How one requirement stands: an unanswered one is unknown, a quality metric that does not apply is not asked for (ours). */
export function stateOf(requirement: Requirement, answer: Answer | undefined): State {
  return states[said(requirement, answer) ?? "unknown"];
}

const states = {
  yes: "held",
  no: "lacking",
  unknown: "unknown",
  "not-applicable": "not-applicable",
} as const;

function said(requirement: Requirement, answer: Answer | undefined) {
  if (requirement === "operation") return answer?.operated;
  if (requirement === "documentation") return answer?.documented;
  return answer?.metrics?.[requirement];
}

/** Spares an array per level: an assessment is scored with every keystroke, a portfolio with every page. */
function every(level: CapabilityLevel, answer: Answer | undefined, passes: (state: State) => boolean) {
  return (
    passes(stateOf("operation", answer)) &&
    passes(stateOf("documentation", answer)) &&
    level.requires.every((type) => passes(stateOf(type, answer)))
  );
}

const isSettled = (state: State) => state === "held" || state === "not-applicable";
const isPossible = (state: State) => state !== "lacking";
