/** How somebody can have taken part in what is to be appraised, in the order in which a refusal names it. */
export const parts = ["started", "submitted", "answered", "owns", "evidence"] as const;
export type Part = (typeof parts)[number];

/** What the records say of one person and one assessment. */
export type Involvement = {
  /** Whether they started the assessment. */
  readonly started: boolean;
  /** How often they declared it or took it back. */
  readonly moves: number;
  /** How many changes of its answers are theirs. */
  readonly changes: number;
  /** How many of its processes are assigned to them. */
  readonly processes: number;
  /** How many items of evidence linked to it they own. */
  readonly items: number;
};

/**
 * Why somebody may not appraise an assessment: no one appraises what they answered or own. Empty where nothing speaks
 * against it. Ours; the methods ask for a team that is independent of what it looks at (SCAMPI, team selection).
 */
export function tookPart({ started, moves, changes, processes, items }: Involvement): Part[] {
  const said: Record<Part, boolean> = {
    started,
    submitted: moves > 0,
    answered: changes > 0,
    owns: processes > 0,
    evidence: items > 0,
  };
  return parts.filter((part) => said[part]);
}
