import type { Status } from "../assessment";
import type { Disclosure } from "../cmmi/disclosure";
import type { Characterisation, Ruleset } from "../cmmi/model";
import type { GoalResult, PracticeRating } from "../cmmi/rating";
import type { Confidence } from "../evidence/confidence";
import type { Answer } from "../oism3/answer";
import type { Requirement, State } from "../oism3/capability";
import type { Rung } from "../oism3/maturity";
import type { Level, MetricType, ProfileLevel } from "../oism3/model";
import type { WayStage } from "../oism3/way";
import type { AnswerTally } from "../series/answer-tally";
import type { LevelCount } from "../series/distribution";
import type { GroupPoint } from "../series/group-series";

/** Bounds from 0 to 5; both null where nothing applies. */
export type Bounds = { readonly lower: Level | null; readonly upper: Level | null };

export type Missing = { readonly requirement: Requirement; readonly state: State };

/** One process: what it has, what it needs, what it had, and all that was said of it. */
export type ProcessFacts = Bounds & {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly group: string;
  readonly applicable: boolean;
  /** The capability that the target asks for; null where it asks nothing. */
  readonly needed: Level | null;
  readonly missing: readonly Missing[];
  /** In the assessment before; null where there is none, or it was not applicable. */
  readonly previous: Bounds | null;
  /** By accepted evidence; null before an appraisal has begun. */
  readonly verified: Bounds | null;
  readonly owner: string | null;
  readonly answer: Answer;
};

/** A level of the profile, what holds it back, and the way there. */
export type Gap = {
  readonly level: ProfileLevel["level"];
  blockers: {
    id: string;
    name: string;
    lower: Level;
    upper: Level;
    needs: ProfileLevel["level"];
    missing: Missing[];
    blocks: ProfileLevel["level"];
  }[];
  way: WayStage[];
};

export type PracticeFacts = {
  readonly name: string;
  readonly means: string;
  readonly from: number;
  enabled: string[];
  possible: string[];
  lacking: string[];
};

export type FindingFacts = {
  readonly area: string;
  readonly about: string;
  readonly kind: string;
  readonly text: string;
  /** shown or final: what only the team knows yet stays with it. */
  readonly standing: string;
};

/** An appraisal's CMMI side. All of it is indicative. */
export type AppraisalFacts = {
  readonly ruleset: Ruleset;
  readonly disclosure: Disclosure;
  readonly goals: readonly Pick<GoalResult, "id" | "area" | "rating">[];
  readonly practices: readonly (Pick<PracticeRating, "id" | "value" | "judgement"> & {
    readonly name: string;
    readonly instances: readonly { readonly name: string; readonly value: Characterisation | null }[];
  })[];
  readonly findings: readonly FindingFacts[];
};

/** All that a report can speak of: plain data, gathered once, in the order of the edition. */
export type ReportFacts = {
  readonly organisation: string;
  readonly assessment: {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly scope: string;
    readonly from: string;
    readonly to: string;
    readonly status: Status;
    readonly target: ProfileLevel["level"];
  };
  readonly ground: {
    readonly edition: string;
    readonly revision: number;
    readonly source: string;
    readonly profile: string;
    readonly scoringVersion: string;
  };
  /** Moments in UTC. */
  readonly dates: { readonly made: string; readonly changed: string; readonly submitted: string | null };
  readonly declared: Bounds;
  readonly verified: Bounds | null;
  readonly weighing: { readonly weighed: number; readonly toWeigh: number } | null;
  readonly previous: (Bounds & { readonly name: string; readonly at: string }) | null;
  readonly rungs: readonly Rung[];
  readonly target: Gap;
  readonly next: Gap | null;
  readonly open: { readonly unknown: number; readonly unanswered: number };
  readonly levels: readonly { readonly code: string; readonly name: string }[];
  readonly processes: readonly ProcessFacts[];
  readonly groups: readonly (GroupPoint & { readonly name: string })[];
  readonly capability: readonly {
    readonly level: Level;
    readonly name: string;
    readonly requires: readonly MetricType[];
    readonly practices: readonly string[];
  }[];
  readonly distribution: readonly (LevelCount & { readonly name: string | null })[];
  readonly answered: readonly (AnswerTally & {
    readonly code: string;
    readonly name: string;
    readonly processes: number;
  })[];
  readonly practices: readonly PracticeFacts[];
  /** How much of what was accepted is backed by evidence in date; null where nothing was weighed. */
  readonly confidence: Confidence | null;
  readonly appraisal: AppraisalFacts | null;
  /** The people of the organisation, so that a report without names can leave them out of texts. */
  readonly people: readonly string[];
};
