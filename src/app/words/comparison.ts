import type { Movement } from "@/domain/oism3/comparison";
import { begin, counted, inWords } from "./counts";

export const movementNames: Readonly<Record<Movement, string>> = {
  up: "up",
  down: "down",
  same: "as before",
  added: "in scope now",
  "left-out": "not applicable now",
};

/** The same of two units, where nothing went from one to the other: the second beside the first. */
export const differenceNames: Readonly<Record<Movement, string>> = {
  up: "stands higher",
  down: "stands lower",
  same: "alike",
  added: "in scope here only",
  "left-out": "in scope there only",
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

/** "Of 45 processes, Mill Two stands higher in three, lower in one; 41 alike." Said of the second of two units. */
export function sayBeside(name: string, movements: readonly Movement[]): string {
  const count = (movement: Movement) => movements.filter((it) => it === movement).length;
  const stands = [
    ...(count("up") > 0 ? [`higher in ${inWords(count("up"))}`] : []),
    ...(count("down") > 0 ? [`lower in ${inWords(count("down"))}`] : []),
  ].join(", ");
  const rest = (["added", "left-out", "same"] as const)
    .filter((movement) => count(movement) > 0)
    .map((movement) => `${inWords(count(movement))} ${differenceNames[movement]}`);
  const first = stands === "" ? `${name} stands nowhere higher or lower` : `${name} stands ${stands}`;
  return `Of ${counted(movements.length, "process", "processes")}, ${[first, ...rest].join("; ")}.`;
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
