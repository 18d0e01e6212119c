import { begin, counted } from "./counts";

/** "Twelve of 45 processes have an owner." */
export function sayOwned(lines: readonly { assignment: unknown }[]): string {
  const owned = lines.filter(({ assignment }) => assignment !== null).length;
  if (owned === 0) return "No process has an owner yet.";
  if (owned === lines.length) return "Every process has an owner.";
  return `${begin(counted(owned, "process", "processes"))} of ${lines.length} ${owned === 1 ? "has" : "have"} an owner.`;
}

/** The views of the table in which owners are chosen. */
export const assignViewNames = {
  all: "All",
  unassigned: "Without an owner",
  assigned: "Assigned",
  overdue: "Overdue",
  "handed-back": "Handed back",
  done: "Done",
} as const;
