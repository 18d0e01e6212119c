import type { FindingKind, FindingStanding } from "@/domain/finding";
import type { MissingLine } from "@/server/queries/findings";
import { list } from "./capability";
import { begin, counted, inWords } from "./counts";

export const kindNames: Readonly<Record<FindingKind, string>> = {
  weakness: "weakness",
  strength: "strength",
  note: "note",
};

export const kindTitles: Readonly<Record<FindingKind, string>> = {
  weakness: "Weaknesses",
  strength: "Strengths",
  note: "Notes",
};

export const kindOptions = [
  { value: "weakness", label: "Weakness: missing, or does not do its job" },
  { value: "strength", label: "Strength: clearly better than asked" },
  { value: "note", label: "Note: affects no value" },
] as const;

export const standingNames: Readonly<Record<FindingStanding, string>> = {
  preliminary: "Preliminary",
  shown: "Shown to participants",
  final: "Final",
  withdrawn: "Withdrawn",
};

export const findingHint =
  "About the practice, never about a person: a text that names somebody is not taken.";

type Counted = { practices: readonly { kind: FindingKind }[]; whole: readonly { kind: FindingKind }[] };

/** "Three weaknesses and one strength were found." */
export function sayFindings(goals: readonly Counted[]): string {
  const all = goals.flatMap(({ practices }) => practices);
  const of = (kind: FindingKind) => all.filter((finding) => finding.kind === kind).length;
  const found = [
    [of("weakness"), "weakness", "weaknesses"],
    [of("strength"), "strength", "strengths"],
    [of("note"), "note", "notes"],
  ].flatMap(([count, one, many]) => (count === 0 ? [] : counted(Number(count), String(one), String(many))));
  if (found.length === 0) return "Nothing is written yet.";
  return `${begin(list(found))} ${all.length === 1 ? "stands" : "stand"} here.`;
}

/** An open point of R9. */
export function sayMissing(missing: MissingLine): string {
  if (missing.code === "finding.weakness-missing")
    return `${missing.practice} at ${missing.instance} is ${missing.value} and has no weakness written down.`;
  if (missing.code === "finding.goal-missing")
    return `${missing.area} ${missing.goal} is unsatisfied and has no final sentence that says why.`;
  if (missing.code === "finding.participant-missing")
    return `Nobody from ${missing.instance} has seen the preliminary findings.`;
  return `A finding names ${list(missing.names)}. Say it without a name.`;
}

type Shown = { count: number; remarked: number; mayRemark: boolean };

/** "The appraisers show four findings. You have remarked on one." */
export function sayShown({ count, remarked, mayRemark }: Shown): string {
  const shown = `The appraisers show ${counted(count, "finding", "findings")}.`;
  if (!mayRemark) return shown;
  return remarked === 0
    ? `${shown} Say what you think of them.`
    : `${shown} You have remarked on ${inWords(remarked)}.`;
}

/** "Three findings of an appraisal were shown to you." */
export function sayFindingsToRemark(lines: readonly { count: number }[]): string {
  const all = lines.reduce((sum, { count }) => sum + count, 0);
  const of = lines.length === 1 ? "an appraisal" : `${inWords(lines.length)} appraisals`;
  return `${begin(counted(all, "finding", "findings"))} of ${of} ${all === 1 ? "was" : "were"} shown to you.`;
}

/** "Three of them wait for a remark, shown 22 Nov 2026." */
export const sayFindingsShown = (count: number, when: string): string =>
  `${begin(counted(count, "finding", "findings"))} without a remark of yours, shown ${when}.`;
