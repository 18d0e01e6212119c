/** The middle of some figures, the mean of the two in the middle for an even count; throws where there are none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const above = sorted[Math.floor(sorted.length / 2)];
  const below = sorted[Math.ceil(sorted.length / 2) - 1];
  if (above === undefined || below === undefined) throw new Error("There is no median of nothing.");
  return (above + below) / 2;
}

/** The figure that a share of all (0 to 1) does not exceed, by the nearest rank; throws where there are none. */
export function percentile(figures: readonly number[], share: number): number {
  const found = figures.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(figures.length * share) - 1)];
  if (found === undefined) throw new Error("There is no percentile of nothing.");
  return found;
}

/** The median of what each pair, taken one right after the other, comes to: what slows the machine slows both. */
export const medianRatio = (pairs: readonly (readonly [ours: number, theirs: number])[]): number =>
  median(pairs.map(([ours, theirs]) => ours / theirs));

/** How fast something answers: requests per second. None at all is a fault, since a ratio to it would say nothing. */
export function perSecond(requests: number, seconds: number): number {
  if (requests <= 0 || seconds <= 0) throw new Error(`${requests} requests in ${seconds} s give no rate.`);
  return requests / seconds;
}
