import type { CoverageMode } from "./coverage-model";
import type { AreaRating, CapabilityLevel, MaturityLevel, Ruleset } from "./model";
import type { Rating } from "./rating";
import type { SamplingFactor } from "./sampling";

/** Days and moments are text, as in 2026-12-31; the age of a result is for the reader's clock to say. */
export type DisclosureFacts = {
  readonly organisation: string;
  readonly unit: string;
  readonly sponsor: string;
  readonly lead: string;
  readonly team: readonly string[];
  readonly model: string;
  readonly coverage: CoverageMode;
  readonly factors: readonly {
    readonly factor: SamplingFactor;
    readonly relevant: boolean;
    readonly reason: string;
  }[];
  readonly instances: readonly {
    readonly name: string;
    readonly kind: string;
    readonly subgroup: string;
    readonly sampled: boolean;
  }[];
  readonly people: number;
  readonly from: string;
  readonly to: string;
  readonly signedAt: string | null;
  /** Of the areas that were agreed as not applicable. */
  readonly reasons: Readonly<Record<string, string>>;
};

export type Disclosure = DisclosureFacts & {
  readonly kind: "self-assessment";
  readonly indicative: true;
  readonly ruleset: Ruleset;
  readonly areas: readonly {
    readonly id: string;
    readonly rating: AreaRating;
    readonly capabilityLevel: CapabilityLevel | "NR";
    readonly reason: string | null;
  }[];
  readonly maturityLevel: MaturityLevel;
  readonly maturityLevelWithSm: MaturityLevel | null;
  /** How often the rules left the team a choice between values for the unit. */
  readonly judgementCalls: number;
  /** How often an appraiser gave another value than the rule, or the team another than the worst allowed. */
  readonly overrides: number;
  readonly unrated: { readonly practices: number; readonly goals: number; readonly areas: number };
};

/**
 * The fields of the self-assessment disclosure that heads every report (R11, ours after the statement of SCAMPI class A). It
 * claims no expiry, and says that it is neither a SCAMPI nor a benchmark appraisal: `kind` and `indicative` have no other value.
 */
export function disclose(facts: DisclosureFacts, rating: Rating, practicesInScope: number): Disclosure {
  const { ruleset, practices, goals, areas, maturity } = rating;
  const instances = practices.flatMap((practice) => practice.instances);
  const overriding = practices.filter(
    ({ chosen, value, allowed }) => chosen && value !== (allowed.at(-1) ?? null),
  );
  const practicesRated = practices.filter(({ value }) => value !== null && value !== "NY").length;
  return {
    ...facts,
    kind: "self-assessment",
    indicative: true,
    ruleset,
    areas: areas.map(({ id, rating: given, capabilityLevel }) => ({
      id,
      rating: given,
      capabilityLevel,
      reason: facts.reasons[id] ?? null,
    })),
    maturityLevel: maturity.official.level,
    maturityLevelWithSm: maturity.withSm?.level ?? null,
    judgementCalls: practices.filter(({ judgement }) => judgement).length,
    overrides: overriding.length + instances.filter(({ value, suggested }) => value !== suggested).length,
    unrated: {
      practices: practicesInScope - practicesRated,
      goals: goals.filter(({ rating: given }) => given === "NR").length,
      areas: areas.filter(({ rating: given }) => given === "NR").length,
    },
  };
}
