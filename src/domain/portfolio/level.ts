import type { Requirement } from "../oism3/capability";

/** Whole levels from 0 to 5, as maturity and capability have them. */
export const levels = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

export type { Requirement };
