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
  practices: readonly string[];
};

export type ProcessScore =
  | { id: string; applicable: false }
  | ({ id: string; applicable: true } & Capability);

/**
 * The capability, 0 to 5, that one answer earns for certain and at most: the highest level whose operation,
 * documentation and metric types are all in place (O-ISM3 2011, Table 2.1). A higher type without the lower ones earns nothing.
 */
export function capability(levels: readonly CapabilityLevel[], answer: Answer | undefined): Capability {
  const { asked, practices } = readTable(levels);
  const { open, lacking } = bitsOf(answer);
  const held = lastWithout(asked, open);
  const possible = lastWithout(asked, lacking);
  return {
    lower: levels[held]?.level ?? 0,
    upper: levels[possible]?.level ?? 0,
    missing: listed((asked[held + 1] ?? 0) & open),
    toUpper: listed((asked[possible] ?? 0) & open),
    practices: practices[held] ?? none,
  };
}

/** What a level, 1 to 5, asks for beyond what is held for certain, and which of it may be held already. */
export function toReach(levels: readonly CapabilityLevel[], target: Level, answer: Answer | undefined) {
  const { asked } = readTable(levels);
  const { open, lacking } = bitsOf(answer);
  const wanted = (asked[levels.findIndex(({ level }) => level === target)] ?? 0) & open;
  return { add: listed(wanted), unknown: listed(wanted & ~lacking) };
}

/** What is not held for certain and what is not held, as bits in the order of the requirements. */
function bitsOf(answer: Answer | undefined): { open: number; lacking: number } {
  let open = 0;
  let lacking = 0;
  for (let bit = 0; bit < requirements.length; bit++) {
    const requirement = requirements[bit];
    const state = requirement === undefined ? "held" : stateOf(requirement, answer);
    if (state === "lacking") lacking |= 1 << bit;
    if (state === "lacking" || state === "unknown") open |= 1 << bit;
  }
  return { open, lacking };
}

/** What each level asks for, as bits in the order of the requirements, and the practices enabled up to it. */
type Table = { asked: readonly number[]; practices: readonly (readonly string[])[] };

/** Read once: an assessment is scored with every keystroke, a portfolio's many with every page. */
function readTable(levels: readonly CapabilityLevel[]): Table {
  const known = tables.get(levels);
  if (known !== undefined) return known;
  const table = {
    asked: levels.map((level) =>
      requirements.reduce(
        (bits, requirement, bit) => (asks(level, requirement) ? bits | (1 << bit) : bits),
        0,
      ),
    ),
    practices: levels.map((_, last) => levels.slice(0, last + 1).flatMap((level) => level.practices)),
  };
  tables.set(levels, table);
  return table;
}

const none: readonly string[] = [];
const tables = new WeakMap<readonly CapabilityLevel[], Table>();

/** The last level that asks for nothing of this; -1 where every one does. */
function lastWithout(asked: readonly number[], bits: number): number {
  let level = asked.length - 1;
  while (level >= 0 && ((asked[level] ?? 0) & bits) !== 0) level -= 1;
  return level;
}

function listed(bits: number): Requirement[] {
  return bits === 0 ? [] : requirements.filter((_, bit) => (bits & (1 << bit)) !== 0);
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
