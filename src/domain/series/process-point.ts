import type { Level } from "../oism3/model";

/** One process as a chart sees it: its bounds, 0 to 5, null where it does not apply; `needed` null where nothing is asked. */
export type ProcessPoint = {
  group: string;
  lower: Level | null;
  upper: Level | null;
  needed: Level | null;
};
