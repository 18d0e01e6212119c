import type { FindingKind, FindingStanding } from "@/domain/finding";

export const kindNames: Readonly<Record<FindingKind, string>> = {
  weakness: "weakness",
  strength: "strength",
  note: "note",
};

export const kindTitles: Readonly<Record<FindingKind, string>> = {
  weakness: "Weaknesses",
  strength: "Strengths",
  note: "Notes",
};

export const kindOptions = [
  { value: "weakness", label: "Weakness: missing, or does not do its job" },
  { value: "strength", label: "Strength: clearly better than asked" },
  { value: "note", label: "Note: affects no value" },
] as const;

export const standingNames: Readonly<Record<FindingStanding, string>> = {
  preliminary: "Preliminary",
  shown: "Shown to participants",
  final: "Final",
  withdrawn: "Withdrawn",
};

export const findingHint =
  "About the practice, never about a person: a text that names somebody is not taken.";
