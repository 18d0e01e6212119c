import type { Movement } from "@/domain/oism3/comparison";
import { begin, inWords } from "./counts";

export const movementNames: Readonly<Record<Movement, string>> = {
  up: "up",
  down: "down",
  same: "as before",
  added: "in scope now",
  "left-out": "not applicable now",
};

/** "Three processes up, one down, 41 as before." */
export function sayMovements(movements: readonly Movement[]): string {
  const order: readonly Movement[] = ["up", "down", "added", "left-out", "same"];
  const parts = order
    .map((movement) => ({ movement, count: movements.filter((it) => it === movement).length }))
    .filter(({ count }) => count > 0)
    .map(({ movement, count }) => `${inWords(count)} ${movementNames[movement]}`);
  return `${begin(parts.join(", "))}`;
}

type Reached = {
  name: string;
  profile: string;
  maturity: { lower: number | null; upper: number | null };
};

/** "Maturity 1 in Last year, 2 possibly 4 in This year." Two profiles are named, since their levels are not the same. */
export function sayReached(earlier: Reached, now: Reached): string {
  const other = earlier.profile === now.profile ? "" : `, read under ${earlier.profile} and ${now.profile}`;
  return `Maturity ${sayBounds(earlier)} in ${earlier.name}, ${sayBounds(now)} in ${now.name}${other}.`;
}

function sayBounds({ maturity: { lower, upper } }: Reached): string {
  if (lower === null || upper === null) return "none";
  return lower === upper ? `${lower}` : `${lower}, possibly ${upper},`;
}
