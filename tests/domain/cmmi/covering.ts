import { expect } from "vitest";
import { coverage } from "@/domain/cmmi/coverage";
import type { CoverageInstance, CoverageMode, EvidenceAt } from "@/domain/cmmi/coverage-model";
import type { EvidenceKind } from "@/domain/cmmi/suggest";

/** Two areas: X with two goals (three practices), Y with one goal of one practice. */
const areas = [
  {
    id: "X",
    goals: [
      { id: "X:G1", practices: ["X:1", "X:2"] },
      { id: "X:G2", practices: ["X:3"] },
    ],
  },
  { id: "Y", goals: [{ id: "Y:G1", practices: ["Y:1"] }] },
];
export const unit = (id: string, said: Partial<CoverageInstance> = {}): CoverageInstance => ({
  id,
  kind: "basic-unit",
  subgroup: "",
  sampled: true,
  areas: [],
  ...said,
});
export const every = ["X:1", "X:2", "X:3", "Y:1"];
export const both: EvidenceKind[] = ["artifact", "affirmation"];
export const give = (instance: string, practices: readonly string[], kinds: EvidenceKind[]): EvidenceAt[] =>
  practices.map((practice) => ({ practice, instance, kinds }));

export function unmet(mode: CoverageMode, instances: CoverageInstance[], evidence: EvidenceAt[]) {
  const found = coverage(mode, { areas, instances }, evidence);
  const open = Object.entries(found.goals).flatMap(([id, covered]) => (covered ? [] : [id]));
  const rules = found.checks.filter(({ met }) => !met).map(({ rule }) => rule);
  expect(found.covered).toBe(rules.length === 0 && instances.some(({ sampled }) => sampled));
  return { rules: [...new Set(rules)], open };
}

export const X = ["X:G1", "X:G2"];
export const all = [...X, "Y:G1"];
