import type { DefinitionPart, ScopeReason } from "@/domain/oism3/answer";
import type { Requirement, State } from "@/domain/oism3/capability";
import type { MetricType } from "@/domain/oism3/model";
import type { StopKind, Stop as StopOf } from "@/ui/stops";

type Stop = StopOf<StopKind>;

const yes: Stop = { value: "yes", label: "Yes", kind: "yes" };
const no: Stop = { value: "no", label: "No", kind: "no" };
const notApplicable: Stop = { value: "not-applicable", label: "N/A", kind: "not-applicable" };
const unknown: Stop = { value: "unknown", label: "Unknown", kind: "unknown" };

/** Operated, documented and six of the metric types have three stops; quality alone has four (ours). */
export const threeStops: readonly Stop[] = [yes, no, unknown];
export const fourStops: readonly Stop[] = [yes, no, notApplicable, unknown];
export const scopeStops: readonly Stop[] = [yes, notApplicable];

export const requirementNames: Readonly<Record<Requirement, string>> = {
  operation: "Operated",
  documentation: "Documented",
  activity: "Activity",
  scope: "Scope",
  unavailability: "Unavailability",
  effectiveness: "Effectiveness",
  load: "Load",
  quality: "Quality",
  efficiency: "Efficiency",
};

/** What has to be true for a requirement to be held, as the end of "… if …". */
export const requirementHeld: Readonly<Record<Requirement, string>> = {
  operation: "it is operated",
  documentation: "it is documented",
  activity: "activity is measured",
  scope: "scope is measured",
  unavailability: "unavailability is measured",
  effectiveness: "effectiveness is measured",
  load: "load is measured",
  quality: "quality is measured",
  efficiency: "efficiency is measured",
};

export const stateNames: Readonly<Record<State, string>> = {
  held: "held",
  lacking: "not held",
  unknown: "unknown",
  "not-applicable": "not applicable",
};

export const metricMeaning: Readonly<Record<MetricType, string>> = {
  activity: "How much the process puts out, and how fast.",
  scope: "How much of what it should protect it reaches.",
  unavailability: "How often and how long it failed when it was called for.",
  effectiveness: "How much came in, and how much of that led to something.",
  load: "How much of its people and tools is in use.",
  quality: "How fit its outputs are, where that applies.",
  efficiency: "What it puts out for what it uses.",
};

export const definitionNames: Readonly<Record<DefinitionPart, string>> = {
  name: "Name of the metric",
  what: "What is measured",
  how: "How it is measured",
  frequency: "How often",
  thresholds: "How its thresholds are set",
  normal: "Normal range",
  target: "Target",
  unit: "Unit",
};

export const scopeReasonNames: Readonly<Record<ScopeReason, string>> = {
  "common-sense": "Common sense",
  "best-practice": "Best practice",
  incident: "An incident",
  "threat-analysis": "Threat analysis",
  "client-requirement": "A client requires it",
  other: "Another reason",
};
