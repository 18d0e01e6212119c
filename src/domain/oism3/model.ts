/** The seven metric types of O-ISM3, in the order in which Table 2.1 adds them. */
export const metricTypes = [
  "activity",
  "scope",
  "unavailability",
  "effectiveness",
  "load",
  "quality",
  "efficiency",
] as const;
export type MetricType = (typeof metricTypes)[number];

/** Capability and maturity are whole numbers. 0 is "not established". */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** What a capability level requires and enables (O-ISM3 2011, Table 2.1). Documentation is required at every level. */
export type CapabilityLevel = {
  level: Exclude<Level, 0>;
  requires: readonly MetricType[];
  practices: readonly string[];
};

/** A maturity level of a profile: the processes it adds and the capability it asks of them and of all below. */
export type ProfileLevel = {
  level: Exclude<Level, 0>;
  minimumCapability: Exclude<Level, 0>;
  adds: readonly string[];
};

/** Ordered, cumulative maturity levels. The 2011 text publishes no table, so every profile is an organisation's or ours. */
export type Profile = { id: string; name: string; levels: readonly ProfileLevel[] };

/** All that scoring needs to know of an edition: the processes in order, and Table 2.1. */
export type ScoringModel = {
  edition: string;
  processes: readonly string[];
  capability: readonly CapabilityLevel[];
};
