import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import type { Known } from "@/domain/assessment-file/parse";
import { Refusal } from "@/domain/refusal";

export const known: Known = { model: scoringModel(shippedOism3), profiles: shippedOism3.profiles };

/** The example that the format's documentation gives. */
export const documented = {
  format: "plumbline/assessment",
  version: 1,
  edition: "o-ism3-2011",
  profile: "baseline",
  answers: {
    "OSP-5": {
      applicable: true,
      operated: "yes",
      documented: "yes",
      metrics: {
        activity: "yes",
        scope: "yes",
        unavailability: "yes",
        effectiveness: "yes",
        load: "unknown",
        quality: "not-applicable",
        efficiency: "no",
      },
    },
    "TSP-13": { applicable: false, reason: "Nobody is insured" },
  },
} as const;

/** A file that uses every optional key. */
export const complete = {
  ...documented,
  profile: "own",
  name: "Group IT 2026",
  unit: "Group IT",
  period: { from: "2026-07-01", to: "2026-12-31" },
  scope: "Everything in Olten",
  target: 3,
  profileDefinition: {
    id: "own",
    name: "Our own",
    levels: [
      { level: 1, minimumCapability: 1, adds: ["GP-1", "OSP-5"] },
      { level: 2, minimumCapability: 3, adds: [] },
    ],
  },
  answers: {
    "OSP-5": {
      scopeReason: "incident",
      operated: "yes",
      documented: "unknown",
      document: "https://wiki.example/patching",
      plan: "Ask the desk in May",
      note: "Asked twice",
      metrics: { activity: "yes" },
      definitions: {
        activity: {
          name: "Patches applied",
          what: "Patches",
          how: "Counted",
          frequency: "monthly",
          thresholds: "Mean ± 2 σ",
          normal: "20 to 40",
          target: "30",
          unit: "patches",
        },
      },
    },
  },
} as const;

export function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("Nothing was refused");
}
