import type { Level } from "../oism3/model";
import type { ProcessPoint } from "./process-point";

/** How many processes stand at one capability level. */
export type LevelCount = {
  level: Level;
  /** Those that hold it, and no higher one, for certain. */
  certain: number;
  /** Those that stand lower and would stand here if every unknown turned out to be a yes. */
  possible: number;
  /** Those that held it for certain before; null where nothing was measured before. */
  previous: number | null;
};

/**
 * How many applicable processes stand at each capability level, 0 to 5 (O-ISM3 2011, Table 2.1), now and before. A process
 * counts once among the certain ones, and once more among the possible ones where its bounds differ.
 */
export function distribution(
  now: readonly ProcessPoint[],
  before: readonly ProcessPoint[] | null,
): LevelCount[] {
  return levels.map((level) => ({
    level,
    certain: now.filter(({ lower }) => lower === level).length,
    possible: now.filter(({ lower, upper }) => upper === level && lower !== upper).length,
    previous: before?.filter(({ lower }) => lower === level).length ?? null,
  }));
}

const levels = [0, 1, 2, 3, 4, 5] as const satisfies readonly Level[];
