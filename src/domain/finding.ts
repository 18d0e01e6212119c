export const findingKinds = ["weakness", "strength", "note"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Preliminary until it is shown to participants; final where it is the goal-level sentence that stays (R9). */
export const findingStandings = ["preliminary", "shown", "final", "withdrawn"] as const;
export type FindingStanding = (typeof findingStandings)[number];

/** Whether a word read back from a row is a kind of finding. */
export const isFindingKind = (word: string): word is FindingKind =>
  findingKinds.some((kind) => kind === word);

/** Whether a word read back from a row is the standing of a finding. */
export const isFindingStanding = (word: string): word is FindingStanding =>
  findingStandings.some((standing) => standing === word);
