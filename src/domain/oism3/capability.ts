import type { Answer } from "./answer";
import { type CapabilityLevel, type Level, metricTypes } from "./model";

/** All that a level can ask for, in the order of Table 2.1 and in the words of results and paths. */
export const requirements = ["operation", "documentation", ...metricTypes] as const;
export type Requirement = (typeof requirements)[number];
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
  const open = openRequirements(answer);
  const lacking = open.filter((requirement) => stateOf(requirement, answer) === "lacking");
  const held = levels.findLastIndex((level) => asksNone(level, open));
  const possible = levels.findLast((level) => asksNone(level, lacking));
  const next = levels[held + 1];
  return {
    lower: levels[held]?.level ?? 0,
    upper: possible?.level ?? 0,
    missing: next ? open.filter((requirement) => asks(next, requirement)) : [],
    toUpper: possible ? open.filter((requirement) => asks(possible, requirement)) : [],
    practices: enabledBy(levels.slice(0, held + 1)),
  };
}

/** A loop and no closure: an assessment is scored with every keystroke, a portfolio's many with every page. */
function asksNone(level: CapabilityLevel, listed: readonly Requirement[]) {
  for (const requirement of listed) if (asks(level, requirement)) return false;
  return true;
}

function enabledBy(levels: readonly CapabilityLevel[]) {
  const practices: string[] = [];
  for (const level of levels) practices.push(...level.practices);
  return practices;
}

/** What is not yet held for certain, in the order of Table 2.1; unknowns are among it. */
export function openRequirements(answer: Answer | undefined): Requirement[] {
  return requirements.filter((requirement) => {
    const state = stateOf(requirement, answer);
    return state === "lacking" || state === "unknown";
  });
}

/** Whether a level asks for a requirement: operation and documentation always, metric types by Table 2.1 (O-ISM3 2011). */
export function asks(level: CapabilityLevel, requirement: Requirement): boolean {
  return (
    requirement === "operation" || requirement === "documentation" || level.requires.includes(requirement)
  );
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
