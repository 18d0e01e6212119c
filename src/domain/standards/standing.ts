import type { AreaRating, CapabilityLevel, Characterisation, GoalRating } from "../cmmi/model";
import { idIn } from "../cmmi/model";
import type { Rating } from "../cmmi/rating";

/** What an appraisal has found so far, as the standards' tables ask for it. Codes of areas and ids of practices are keys. */
export type Standing = {
  readonly areas: ReadonlyMap<string, { rating: AreaRating; capabilityLevel: CapabilityLevel | "NR" }>;
  readonly goals: ReadonlyMap<string, GoalRating>;
  readonly values: ReadonlyMap<string, Characterisation | null>;
  /** How many weaknesses are written down for a practice. */
  readonly weaknesses: ReadonlyMap<string, number>;
};

/** Before anything is appraised. */
export const nothingAppraised: Standing = {
  areas: new Map(),
  goals: new Map(),
  values: new Map(),
  weaknesses: new Map(),
};

/** Of a rating what the tables ask for; a signed one has been read back. */
type Rated = {
  readonly areas: readonly Pick<Rating["areas"][number], "id" | "rating" | "capabilityLevel">[];
  readonly goals: readonly Pick<Rating["goals"][number], "id" | "rating">[];
  readonly practices: readonly Pick<Rating["practices"][number], "id" | "value">[];
};

/** What a rating says, with the weaknesses written down for its practices. */
export const standingOf = (rating: Rated, weaknesses: Standing["weaknesses"]): Standing => ({
  areas: new Map(
    rating.areas.map(({ id, rating: given, capabilityLevel }) => [id, { rating: given, capabilityLevel }]),
  ),
  goals: new Map(rating.goals.map(({ id, rating: given }) => [id, given])),
  values: new Map(rating.practices.map(({ id, value }) => [id, value])),
  weaknesses,
});

/** The area that is the management system itself: where ISO/IEC 27001 asks for a generic practice, it is asked of SM (ours). */
export const managementSystem = "SM";

/** The weaknesses of generic practices of SM together, and their lowest value; null while one has none. */
export function tally(standing: Standing, practices: readonly string[]) {
  const ids = practices.map((practice) => idIn(managementSystem, practice));
  const values = ids.map((id) => standing.values.get(id) ?? null);
  return {
    weaknesses: ids.reduce((sum, id) => sum + (standing.weaknesses.get(id) ?? 0), 0),
    value: values.includes(null) ? null : (order.find((value) => values.includes(value)) ?? null),
  };
}

/** From the least to the most: a practice whose stage is not reached says least. */
const order = ["NY", "NI", "PI", "LI", "FI"] as const;
