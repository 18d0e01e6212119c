import type { UnitView } from "@/server/queries/units";
import { begin, counted, inWords } from "./counts";

type Held = Pick<UnitView, "assessments" | "limited"> & { below: readonly unknown[] };

/** "Two assessments and one unit below it go to the other unit. It cannot be taken back in one step." */
export function sayMerged({ assessments, below, limited }: Held): string {
  if (limited > 0) return `${people(limited)}: change that under People first.`;
  const goes = `${counted(assessments, "assessment", "assessments")} and ${counted(below.length, "unit", "units")} right below it`;
  return `${begin(goes)} go to the other unit; nobody is limited to it. It is archived, and nothing takes this back in one step.`;
}

/** "Its two assessments stay as they are; nobody is limited to it." */
export function sayArchived({ assessments, below, limited }: Held): string {
  if (below.length > 0)
    return `${begin(counted(below.length, "unit", "units"))} below it ${below.length === 1 ? "is" : "are"} in use: move or archive ${below.length === 1 ? "it" : "them"} first.`;
  if (limited > 0) return `${people(limited)}: change that under People first.`;
  const stays =
    assessments === 0
      ? "No assessment speaks of it"
      : `${begin(counted(assessments, "assessment", "assessments"))} of it ${assessments === 1 ? "stays" : "stay"} and ${assessments === 1 ? "is" : "are"} no longer counted in the portfolio`;
  return `${stays}; nobody is limited to it. You can restore it.`;
}

const people = (count: number) =>
  count === 1 ? "Somebody is limited to it" : `${begin(inWords(count))} people are limited to it`;
