import type { Capability } from "@/domain/oism3/capability";
import { requirementHeld } from "./answers";
import { inWords } from "./counts";

type Named = { level: number; name: string };

/** "Initial for certain, Defined if unavailability is measured." */
export function sayCapability(levels: readonly Named[], { lower, upper, toUpper }: Capability): string {
  const certain = nameOf(levels, lower);
  if (lower === upper) return `${certain}.`;
  const best = nameOf(levels, upper);
  if (toUpper.length > 3)
    return `${certain} for certain, ${best} if all ${inWords(toUpper.length)} open answers are yes.`;
  return `${certain} for certain, ${best} if ${list(toUpper.map((it) => requirementHeld[it]))}.`;
}

/** What the next level still lacks, or that there is none above. */
export function sayNext(levels: readonly Named[], { lower, missing }: Capability): string {
  const next = levels.find(({ level }) => level === lower + 1);
  if (next === undefined) return "There is no level above.";
  return `${next.level} ${next.name} still asks that ${list(missing.map((it) => requirementHeld[it]))}.`;
}

export function nameOf(levels: readonly Named[], level: number): string {
  return levels.find((it) => it.level === level)?.name ?? "Not established";
}

/** "a", "a and b", "a, b and c". */
export function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
