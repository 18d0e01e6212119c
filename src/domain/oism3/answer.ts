import type { MetricType } from "./model";

/** Unknown is an answer ("we do not know"); the absence of an answer is another thing, and scores the same. */
export const stops = ["yes", "no", "unknown"] as const;
export type Stop = (typeof stops)[number];

/** Ours: the model's author says of quality "when applicable", the 2011 text does not. No other type may be left out. */
export const qualityStops = ["yes", "no", "not-applicable", "unknown"] as const;
export type QualityStop = (typeof qualityStops)[number];

/** Why a process is in scope, or out of it. */
export const scopeReasons = [
  "common-sense",
  "best-practice",
  "incident",
  "threat-analysis",
  "client-requirement",
  "other",
] as const;
export type ScopeReason = (typeof scopeReasons)[number];

/** What is said of a metric in use: its name, what is measured and how, how often, how thresholds are set, … */
export const definitionParts = [
  "name",
  "what",
  "how",
  "frequency",
  "thresholds",
  "normal",
  "target",
  "unit",
] as const;
export type DefinitionPart = (typeof definitionParts)[number];
export type Definition = { readonly [P in DefinitionPart]?: string };

export type Metrics = { readonly [T in MetricType]?: T extends "quality" ? QualityStop : Stop };
export type Definitions = { readonly [T in MetricType]?: Definition };

/** All that an organisation says of one process. An absent key is an unanswered question. */
export type Answer = {
  /** Absent counts as true. */
  readonly applicable?: boolean;
  /** Why the process is not applicable. */
  readonly reason?: string;
  readonly scopeReason?: ScopeReason;
  readonly operated?: Stop;
  readonly documented?: Stop;
  /** Where the documentation is found. */
  readonly document?: string;
  /** How what is unknown will be found out. */
  readonly plan?: string;
  readonly note?: string;
  readonly metrics?: Metrics;
  readonly definitions?: Definitions;
};

/** Answers by process id. */
export type Answers = Readonly<Record<string, Answer | undefined>>;
