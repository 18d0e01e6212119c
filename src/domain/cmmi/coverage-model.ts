import type { EvidenceKind } from "./suggest";

/** Lite is ours, for self-assessments; the others are those of the rule sets. */
export const coverageModes = ["lite", "1.2", "1.3"] as const;
export type CoverageMode = (typeof coverageModes)[number];

/** Projects and basic units do the work of the areas; support groups and functions do it for others. */
export const instanceKinds = {
  "1.2": ["project", "support-group"],
  "1.3": ["basic-unit", "support-function"],
} as const;
export type InstanceKind = (typeof instanceKinds)[keyof typeof instanceKinds][number];

export type CoverageInstance = {
  readonly id: string;
  readonly kind: InstanceKind;
  /** Like work. A support function serves its own subgroup, or every one where this is empty. */
  readonly subgroup: string;
  readonly sampled: boolean;
  /** The areas it does; every area in scope where none is named. */
  readonly areas: readonly string[];
};

export type CoverageScope = {
  readonly areas: readonly {
    readonly id: string;
    readonly goals: readonly { readonly id: string; readonly practices: readonly string[] }[];
  }[];
  readonly instances: readonly CoverageInstance[];
};

/** The kinds of evidence that count for a practice at an instance. */
export type EvidenceAt = {
  readonly practice: string;
  readonly instance: string;
  readonly kinds: readonly EvidenceKind[];
};

export const coverageRules = [
  "lite-practice",
  "lite-instance",
  "direct",
  "matrix",
  "B1",
  "B2",
  "B3",
  "P1",
  "S1",
  "S2",
  "S3",
] as const;
export type CoverageRule = (typeof coverageRules)[number];

/** What is lacking: at an instance, or somewhere; for these practices, or, where none is named, altogether. */
export type CoverageGap = {
  readonly instance: string | null;
  readonly area: string | null;
  readonly practices: readonly string[];
};

export type CoverageCheck = {
  readonly rule: CoverageRule;
  /** Under 1.3 a rule is asked of each subgroup. */
  readonly subgroup: string | null;
  readonly met: boolean;
  readonly gaps: readonly CoverageGap[];
};

export type Coverage = {
  readonly mode: CoverageMode;
  readonly covered: boolean;
  readonly checks: readonly CoverageCheck[];
  /** By goal id: whether no gap touches it, so that it may be rated (R3). */
  readonly goals: Readonly<Record<string, boolean>>;
};
