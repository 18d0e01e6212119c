import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import type { Answer, Answers } from "@/domain/oism3/answer";
import type { Profile } from "@/domain/oism3/model";

export const model = scoringModel(shippedOism3);
export const baseline = shippedProfile("baseline");

export const four = { activity: "yes", scope: "yes", unavailability: "yes", effectiveness: "yes" } as const;
export const initial: Answer = { operated: "yes", documented: "yes", metrics: { activity: "no" } };
export const managed: Answer = { operated: "yes", documented: "yes", metrics: { ...four, load: "no" } };
export const defined: Answer = {
  operated: "yes",
  documented: "yes",
  metrics: { ...four, load: "yes", quality: "no" },
};
export const optimized: Answer = {
  ...defined,
  metrics: { ...four, load: "yes", quality: "yes", efficiency: "yes" },
};
export const absent: Answer = { operated: "no" };
export const leftOut: Answer = { applicable: false, reason: "Nobody is insured" };

export const all = (answer: Answer): Answers =>
  Object.fromEntries(model.processes.map((process) => [process, answer]));

/** One answer to each process that a level of the baseline profile adds. */
export function withLevel(level: number, answer: Answer): Answers {
  const adds = baseline.levels.find((l) => l.level === level)?.adds ?? [];
  return Object.fromEntries(adds.map((process) => [process, answer]));
}

function shippedProfile(id: string): Profile {
  const profile = shippedOism3.profiles.find((p) => p.id === id);
  if (!profile) throw new Error(`The catalogue ships no profile ${id}`);
  return profile;
}
