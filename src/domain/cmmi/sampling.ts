/** What may set pieces of work apart (published appraisal results); one that is not relevant needs a reason. */
export const samplingFactors = [
  "location",
  "customer",
  "size",
  "organisational-structure",
  "type-of-work",
] as const;
export type SamplingFactor = (typeof samplingFactors)[number];

/**
 * How many basic units of a subgroup are looked at, at least: `S × n / N`, for S subgroups, n units in this one and N in all
 * (R8, from knowledge of SCAMPI 1.3). Rounding up, and never under 1 where there is a unit, are ours.
 */
export function leastSample(subgroups: readonly number[], at: number): number {
  const size = subgroups[at] ?? 0;
  const filled = subgroups.filter((units) => units > 0);
  const all = filled.reduce((sum, units) => sum + units, 0);
  if (size <= 0) return 0;
  return Math.max(1, Math.ceil((filled.length * size) / all));
}

/** The factors that nothing is said about: neither relevant nor, with a reason, not relevant. */
export const openFactors = (
  said: Readonly<Partial<Record<SamplingFactor, { readonly relevant: boolean; readonly reason: string }>>>,
): SamplingFactor[] =>
  samplingFactors.filter((factor) => {
    const one = said[factor];
    return one === undefined || (!one.relevant && one.reason.trim() === "");
  });
