import { counted } from "./counts";

/** The sentence that every report carries (R11, ours). */
export const sayNoBenchmark =
  "This is a self-assessment by the rules of the method as this product encodes them. It is not a SCAMPI or benchmark appraisal, and its ratings and levels are indicative.";

/** How old a result is, in whole days: "signed off today", "three days old", "14 months old". */
export function sayAge(signedAt: string | null, now: Date): string {
  if (signedAt === null) return "not signed off yet";
  const days = Math.floor((now.getTime() - new Date(signedAt).getTime()) / 86_400_000);
  if (days < 1) return "signed off today";
  return days < 90
    ? `${counted(days, "day", "days")} old`
    : `${counted(Math.floor(days / 30), "month", "months")} old`;
}

/** "None", or how many of what are not rated. */
export function sayUnrated({
  practices,
  goals,
  areas,
}: {
  practices: number;
  goals: number;
  areas: number;
}): string {
  const parts = [
    practices === 0 ? [] : [counted(practices, "practice", "practices")],
    goals === 0 ? [] : [counted(goals, "goal", "goals")],
    areas === 0 ? [] : [counted(areas, "area", "areas")],
  ].flat();
  return parts.length === 0 ? "none" : parts.join(", ");
}
