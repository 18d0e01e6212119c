import type {
  CoverageCheck,
  CoverageGap,
  CoverageInstance,
  CoverageRule,
  CoverageScope,
} from "./coverage-model";
import type { EvidenceKind } from "./suggest";

export type KindsAt = (instance: string, practice: string) => readonly EvidenceKind[];

/** Whether an artifact of any kind is among what counts. */
export const hasArtifact = (kinds: readonly EvidenceKind[]): boolean =>
  kinds.some((kind) => kind !== "affirmation");

/** Whether somebody affirms it. */
export const hasAffirmation = (kinds: readonly EvidenceKind[]): boolean => kinds.includes("affirmation");

/** Artifact and affirmation, both ("A+A" in the coverage rules of SCAMPI 1.3). */
export const hasBoth = (kinds: readonly EvidenceKind[]): boolean =>
  hasArtifact(kinds) && hasAffirmation(kinds);

/** The areas in scope that an instance does: those it names, or all. */
export const areasOf = ({ areas }: CoverageScope, instance: CoverageInstance): CoverageScope["areas"] =>
  areas.filter(({ id }) => instance.areas.length === 0 || instance.areas.includes(id));

export const practicesOf = (area: CoverageScope["areas"][number]): string[] =>
  area.goals.flatMap(({ practices }) => practices);

/** A rule that holds where it has no gap. */
export const check = (
  rule: CoverageRule,
  gaps: readonly CoverageGap[],
  subgroup: string | null = null,
  met = gaps.length === 0,
): CoverageCheck => ({ rule, subgroup, met, gaps });
