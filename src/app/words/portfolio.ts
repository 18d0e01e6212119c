import type { Show, Sort } from "@/domain/portfolio/filter";
import type { Bounds, RollUp } from "@/domain/portfolio/roll-up";
import type { HoldingView, PortfolioLine, ReadingView } from "@/server/queries/portfolio";
import { requirementNames } from "./answers";
import { list } from "./capability";
import { begin, counted, inWords } from "./counts";
import { sayMoment } from "./dates";
import { sayBounds } from "./result";

/** "Two of ten assessed units are verified at their target." Without an appraisal, what they declare. */
export function sayStanding({ assessed, verified, reached }: RollUp): string {
  if (assessed === 0) return "No unit has declared an assessment yet.";
  const of = counted(assessed, "assessed unit", "assessed units");
  if (verified > 0)
    return `${begin(`${some(reached.verified)} of ${of}`)} ${are(reached.verified)} verified at their target.`;
  const declare = reached.declared === 1 ? "declares" : "declare";
  if (assessed === 1)
    return reached.declared === 1
      ? "The one assessed unit declares that it is at its target."
      : "The one assessed unit is short of its target.";
  return `${begin(`${some(reached.declared)} of ${of}`)} ${declare} to be at their target; none is verified yet.`;
}

/** "The unit in the middle stands at 2, the weakest at 0, possibly 1. OSP-20 Incident Emulation holds eight back." */
export function sayMiddle({ levelled, median, weakest }: RollUp, holding: readonly HoldingView[]): string {
  if (levelled === 0) return "";
  const stands =
    levelled === 1
      ? `It declares ${sayBounds(median.declared)}.`
      : alike(median.declared, weakest.declared)
        ? `The unit in the middle declares ${sayBounds(median.declared)}, and so does the weakest.`
        : `The unit in the middle declares ${sayBounds(median.declared)}, the weakest ${sayBounds(weakest.declared)}.`;
  const [first, second] = holding;
  if (first === undefined) return `${stands} No process holds a unit back from its target.`;
  if (levelled === 1) return `${stands} ${first.id} ${first.name} holds it back.`;
  const equal = holding.filter(({ units }) => units === first.units).length;
  if (equal > 1)
    return `${stands} ${begin(inWords(equal))} processes${equal === holding.length ? " or more" : ""} each hold ${some(first.units)} of ${inWords(levelled)} back.`;
  const back = `${first.id} ${first.name} holds ${some(first.units)} of ${inWords(levelled)} back`;
  return `${stands} ${back}${first.units > (second?.units ?? 0) && second ? ", more than any other process" : ""}.`;
}

/** "The string hangs at 3: two units reach it on evidence, eight stand short of it." */
export function sayString({ target, assessed, verified, distribution }: RollUp): string {
  if (target === null) return "Units, and where they stand.";
  const at = (kind: "declared" | "verified") =>
    distribution.filter(({ level }) => level >= target).reduce((sum, level) => sum + level[kind], 0);
  const reach = verified > 0 ? at("verified") : at("declared");
  const how = verified > 0 ? "on evidence" : "by what they declare";
  const short = assessed - reach;
  const reaching = `${reach === 0 ? "no" : inWords(reach)} ${reach < 2 ? "unit reaches" : "units reach"} it ${how}`;
  return `The string hangs at ${target}: ${reaching}, ${some(short)} ${short === 1 ? "stands" : "stand"} short of it.`;
}

/** "Verified maturity gathers at 1 and 2; nobody has reached 4." */
export function sayGathering({ distribution, verified, levelled }: RollUp): string {
  if (levelled === 0) return "No unit has a level yet.";
  const kind = verified > 0 ? "verified" : "declared";
  const most = Math.max(...distribution.map((level) => level[kind]));
  const at = distribution.filter((level) => level[kind] === most).map(({ level }) => `${level}`);
  const top = distribution.findLast((level) => level[kind] > 0)?.level ?? 0;
  const beyond = top < 5 ? `; nobody has reached ${top + 1}` : "";
  return `${kind === "verified" ? "Verified" : "Declared"} maturity gathers at ${list(at)}${beyond}.`;
}

/** "Most aim at 3": what is written beside the string. */
export const sayAim = (target: number, assessed: number): string =>
  assessed === 1 ? `Target ${target}` : `Most aim at ${target}`;

/** "OSP-20 Incident Emulation holds back eight of ten units." */
export function sayHolding(holding: readonly HoldingView[], assessed: number): string {
  const [first] = holding;
  if (first === undefined) return "Nothing holds a unit back from its target.";
  const alike = holding.filter(({ units }) => units === first.units).length;
  const of = `${some(first.units)} of ${counted(assessed, "unit", "units")}`;
  if (alike > 1)
    return alike === holding.length
      ? `Each of these ${inWords(alike)} processes holds back ${of}.`
      : `${begin(inWords(alike))} processes hold back ${of} each.`;
  return `${first.name} holds back ${of}.`;
}

/** What most of the units held back lack: whatever at least half of them do. */
export function sayMostly({ missing, units }: HoldingView): string {
  const most = missing.filter((one) => one.units * 2 >= units).map(({ requirement }) => requirement);
  return list(most.map((requirement) => requirementNames[requirement].toLowerCase()));
}

/** "Level 3 in eight units, 2 in four": from how many units a process keeps which level away, the highest level first. */
export const sayBlocked = ({ blocked }: HoldingView): string =>
  begin(
    blocked
      .toReversed()
      .map(({ level, units }, index) => {
        const count = index === 0 ? counted(units, "unit", "units") : inWords(units);
        return `${index === 0 ? "level " : ""}${level} in ${count}`;
      })
      .join(", "),
  );

/** "Group IT: verified 1, declared 1, possibly 2, target 3." */
export function sayScale(
  name: string,
  { declared, verified, target }: Pick<ReadingView, "declared" | "verified" | "target">,
) {
  const evidence = verified.lower === null ? "not verified" : `verified ${sayBounds(verified)}`;
  return `${name}: ${evidence}, declared ${sayBounds(declared)}, target ${target}`;
}

/** "71 %, 12 of 17" accepted answers have evidence in date; "" where nothing was accepted. */
export const sayBacked = ({ backing }: ReadingView): string =>
  backing === null || backing.accepted === 0
    ? ""
    : `${Math.floor((100 * backing.inDate) / backing.accepted)} %, ${backing.inDate} of ${backing.accepted}`;

/** "lowest of three" or "lowest of three, middle 2", for what stands for several units. */
export function sayLowest({ levelled, median }: RollUp): string {
  if (levelled === 0) return "none assessed";
  return levelled === 1
    ? "its one assessed unit"
    : `lowest of ${inWords(levelled)}, middle ${sayBounds(median.declared)}`;
}

/** What goes on: "draft 12 of 45 answered; 30 of 120 weighed". */
export function sayWork({ draft, reading, below }: PortfolioLine): string {
  const parts = [
    ...(below && reading
      ? [`${counted(below.units, "unit", "units")} below: ${sayLowest(below.rolled)}`]
      : []),
    ...(draft ? [sayUnderWay(draft)] : []),
    ...(reading && reading.toWeigh > reading.weighed
      ? [`appraisal: ${reading.weighed} of ${reading.toWeigh} weighed`]
      : []),
  ];
  return parts.join("; ");
}

/** What was declared and is open again does not count: what was declared before it does, until it is submitted again. */
const sayUnderWay = ({ answered, processes, again }: NonNullable<PortfolioLine["draft"]>) =>
  again
    ? `open again: ${answered} of ${processes} answered; what was declared before it stands until it is submitted`
    : `draft: ${answered} of ${processes} answered`;

/** "21 Nov 2026". */
export const sayDate = (at: string, timeZone: string): string => sayMoment(at, timeZone).split(",")[0] ?? "";

/** "0, 0, 1, none". */
export const sayLevels = (levels: readonly (number | null)[]): string =>
  levels.map((level) => level ?? "none").join(", ");

export const sortNames: Readonly<Record<Sort, readonly [string, string]>> = {
  tree: ["As they hang together", "As they hang together"],
  name: ["Name, from A", "Name, from Z"],
  verified: ["Verified, lowest first", "Verified, highest first"],
  declared: ["Declared, lowest first", "Declared, highest first"],
  gap: ["Gap to the target, smallest first", "Gap to the target, widest first"],
  target: ["Target, lowest first", "Target, highest first"],
  progress: ["Draft, least answered first", "Draft, most answered first"],
  backed: ["Confidence, lowest first", "Confidence, highest first"],
  assessed: ["Assessed, longest ago first", "Assessed, latest first"],
};

export const showNames: Readonly<Record<Show, string>> = {
  all: "All units",
  below: "Short of their target",
  reached: "Declared at target",
  possible: "At target once unknowns are answered",
  verified: "Verified at target",
  unverified: "Declared, not verified",
  old: "Older than six months",
  none: "Never declared",
  "at-0": "Declared 0",
  "at-1": "Declared 1",
  "at-2": "Declared 2",
  "at-3": "Declared 3",
  "at-4": "Declared 4",
  "at-5": "Declared 5",
  "verified-0": "Verified 0",
  "verified-1": "Verified 1",
  "verified-2": "Verified 2",
  "verified-3": "Verified 3",
  "verified-4": "Verified 4",
  "verified-5": "Verified 5",
};

const alike = (one: Bounds, other: Bounds) => one.lower === other.lower && one.upper === other.upper;
const some = (count: number) => (count === 0 ? "none" : inWords(count));
const are = (count: number) => (count === 1 ? "is" : "are");
