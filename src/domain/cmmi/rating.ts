import type { CharacterisationRule } from "./characterise";
import type { Consolidated } from "./consolidate";
import type { GoalJudgement, RatedGoal } from "./goal";
import type { InstanceInputs } from "./inputs";
import type { Maturity } from "./maturity-level";
import type { AppraisalModel, CapabilityLevel, Characterisation, Ruleset, Target } from "./model";
import type { AreaScope, RatedArea } from "./process-area";

/** What is rated: a model, the level aimed at, and the areas by id; an area that is not named is out of scope. */
export type AppraisalScope = {
  readonly model: AppraisalModel;
  readonly target: Target;
  readonly areas: Readonly<Record<string, AreaScope>>;
};

/** `chosen` stands for the rule's value where the appraiser judged otherwise, with a reason. */
export type InstanceEntry = InstanceInputs & {
  readonly chosen?: Characterisation | undefined;
  readonly reason?: string | undefined;
};

/** A practice at its instances, by name or id; null is an instance that belongs to it and is not yet characterised. */
export type PracticeEntry = {
  readonly instances: Readonly<Record<string, InstanceEntry | null>>;
  readonly chosen?: Characterisation | undefined;
  readonly reason?: string | undefined;
};

export type PracticeEntries = Readonly<Record<string, PracticeEntry>>;
/** A goal that is absent is not covered and not harmed. */
export type GoalEntries = Readonly<Record<string, GoalJudgement>>;

export type InstanceRating = {
  readonly name: string;
  /** Null while it is not characterised. */
  readonly value: Characterisation | null;
  readonly rule: CharacterisationRule | null;
  /** The rule's value; differs from `value` where the appraiser chose otherwise. */
  readonly suggested: Characterisation | null;
  /** A choice that the inputs no longer leave room for; it does not count. */
  readonly staleChoice: Characterisation | null;
};

export type PracticeRating = Omit<Consolidated, "fallback"> & {
  readonly id: string;
  readonly instances: readonly InstanceRating[];
  /** Null while an instance is not characterised, or there is none. */
  readonly value: Characterisation | null;
  /** Whether the team chose, the worst allowed value included. */
  readonly chosen: boolean;
  /** A choice that the instances no longer leave room for; it does not count. */
  readonly staleChoice: Characterisation | null;
};

export type GoalResult = RatedGoal & { readonly id: string; readonly area: string };

export type AreaResult = RatedArea & {
  readonly id: string;
  readonly capabilityLevel: CapabilityLevel | "NR";
  /** The goals that keep the area from the next capability level. */
  readonly stoppedBy: readonly string[];
};

/** The whole rating of an appraisal, in the model's order; areas in scope or not applicable alone. Everything is indicative. */
export type Rating = {
  readonly ruleset: Ruleset;
  readonly target: Target;
  readonly practices: readonly PracticeRating[];
  readonly goals: readonly GoalResult[];
  readonly areas: readonly AreaResult[];
  readonly maturity: Maturity;
};
