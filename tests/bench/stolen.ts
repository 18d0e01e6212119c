import { existsSync, readFileSync } from "node:fs";

/** Ticks of all processors: in all, and those in which the host of a virtual machine served others although there was work. */
export type Ticks = { all: number; stolen: number };

/** Since the machine started, as Linux counts them (proc_stat(5)); none elsewhere. */
export function ticksNow(): Ticks {
  if (!existsSync("/proc/stat")) return { all: 0, stolen: 0 };
  const [, line = ""] = /^cpu +(.+)$/m.exec(readFileSync("/proc/stat", "utf8")) ?? [];
  // What guests of this machine took is counted among the first two as well.
  const counts = line.split(" ").map(Number).slice(0, 8);
  return { all: counts.reduce((sum, count) => sum + count, 0), stolen: counts[7] ?? 0 };
}

/** The share of them, from 0 to 1, that went to others in between. */
export const shareStolen = (before: Ticks, after: Ticks): number =>
  (after.stolen - before.stolen) / Math.max(1, after.all - before.all);
