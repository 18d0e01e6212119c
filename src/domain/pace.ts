/** One saved change: the process it was made in, and when, in milliseconds. */
export type Change = { process: string; at: number };

/** Minutes that a process takes where nobody's own changes say otherwise. Ours. */
export const usualMinutes = 4;

/** A longer gap is a pause, and less than this in a process is a change of many at once; in milliseconds. */
const pause = 15 * 60_000;
const glance = 10_000;

/** How many processes it takes before one's own pace says something. */
const enough = 3;

/**
 * The minutes, more than 0, that one person spends on a process: the median over the processes they worked on of the
 * time between their changes, pauses of over 15 minutes left out. Null before three processes. The rule is ours.
 */
export function minutesPerProcess(changes: readonly Change[]): number | null {
  const spent = new Map<string, number>();
  const inOrder = [...changes].sort((a, b) => a.at - b.at);
  for (const [index, { process, at }] of inOrder.entries()) {
    const gap = at - (inOrder[index - 1]?.at ?? at);
    if (gap <= pause) spent.set(process, (spent.get(process) ?? 0) + gap);
  }
  const times = [...spent.values()].filter((time) => time >= glance).sort((a, b) => a - b);
  return times.length < enough ? null : middle(times) / 60_000;
}

function middle(sorted: readonly number[]): number {
  const [low = 0, high = low] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return (low + high) / 2;
}
