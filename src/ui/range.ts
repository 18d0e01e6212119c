/** The bounds of a level; null where there is nothing to measure. */
export type Bounds = { lower: number | null; upper: number | null };

/** "2" when the bounds agree, "1–3" when they do not, a dash when there is nothing to measure. */
export function rangeText({ lower, upper }: Bounds) {
  if (lower === null || upper === null) return "–";
  return lower === upper ? `${lower}` : `${lower}–${upper}`;
}
