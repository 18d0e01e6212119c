import "server-only";
import type { AppraisedArea } from "@/catalogue/appraisal-model";
import { backingKinds } from "@/domain/cmmi/backing";
import type { ConsolidationRule } from "@/domain/cmmi/consolidate";
import { idIn } from "@/domain/cmmi/model";
import { type Suggestion, suggest } from "@/domain/cmmi/suggest";
import type { AppraisalRecord } from "./appraisal-records";
import { instancesOf, requireGoal, requireInstance, requirePractice } from "./judging";
import type { WholeRating } from "./rating-of";
import {
  type CharacterisationRow,
  cellKey,
  inputsWith,
  type RatingRows,
  type UnitValueRow,
  weaknessCounts,
} from "./rating-rows";

/** What is in hand: a practice at an instance, a practice for the whole unit, or a goal. */
export type InHand =
  | { kind: "cell"; practice: string; instanceId: string }
  | { kind: "unit"; practice: string }
  | { kind: "goal"; goal: string };

export type CellPanel = ReturnType<typeof cellPanel>;
export type UnitPanel = ReturnType<typeof unitPanel>;
export type GoalPanel = ReturnType<typeof goalPanel>;

type Known = { appraisal: AppraisalRecord; area: AppraisedArea; rows: RatingRows; whole: WholeRating };

/** What is known of a practice at an instance, and what its evidence suggests on the reader's day. */
export function cellPanel(
  known: Known,
  { practice, instanceId }: { practice: string; instanceId: string },
  today: string,
) {
  const { appraisal, area, rows, whole } = known;
  const { practice: named, goal } = requirePractice(appraisal, area.id, practice);
  const instance = requireInstance(appraisal, area.id, instanceId);
  const isHere = (row: { area: string; practice: string; instanceId: string }) =>
    row.area === area.id && row.practice === practice && row.instanceId === instanceId;
  const links = rows.evidence.filter(isHere).map(({ kind, verdict, expiresOn }) => ({
    kind,
    verdict,
    expired: expiresOn !== null && expiresOn < today,
  }));
  const weaknesses = weaknessCounts(rows).get(cellKey(area.id, practice, instanceId)) ?? 0;
  const recorded = rows.characterisations.find(isHere) ?? null;
  const rated = whole.rating.practices
    .find(({ id }) => id === named.id)
    ?.instances.find(({ name }) => name === instanceId);
  const suggestion: Suggestion = suggest(appraisal.ruleset, links, weaknesses, recorded?.inputs.stageReached);
  return {
    kind: "cell" as const,
    code: practice,
    name: named.name,
    statement: named.statement?.text ?? null,
    goal: goal.code,
    /** Whether the area ships with informative material. */
    informed: !area.official,
    instance: { id: instance.id, name: instance.name },
    weaknesses,
    links: links.length,
    /** The kinds of evidence that a yes can rest on here. */
    backing: backingKinds(links),
    recorded: recorded === null ? null : said(recorded),
    inputs:
      recorded === null ? suggestion.inputs : inputsWith(appraisal.ruleset, recorded.inputs, weaknesses),
    suggestion,
    value: rated?.value ?? null,
    rule: rated?.rule ?? null,
    staleChoice: rated?.staleChoice ?? null,
  };
}

/** A practice for the whole unit: what the instances give, what R2 leaves, and what the team took. */
export function unitPanel({ appraisal, area, rows, whole }: Known, { practice }: { practice: string }) {
  const { practice: named, goal } = requirePractice(appraisal, area.id, practice);
  const rated = whole.rating.practices.find(({ id }) => id === named.id);
  const names = new Map(instancesOf(appraisal, area.id).map(({ id, name }) => [id, name]));
  const instances = (rated?.instances ?? []).map(({ name, value }) => ({
    name: names.get(name) ?? "",
    value,
  }));
  const chosen = rows.unitValues.find((row) => row.area === area.id && row.practice === practice) ?? null;
  const rule: ConsolidationRule = rated?.rule ?? "no-instance";
  return {
    kind: "unit" as const,
    code: practice,
    name: named.name,
    goal: goal.code,
    instances,
    rule,
    allowed: [...(rated?.allowed ?? [])],
    judgement: rated?.judgement ?? false,
    notYet: rated?.notYet ?? 0,
    value: rated?.value ?? null,
    chosen: rated?.chosen ?? false,
    staleChoice: rated?.staleChoice ?? null,
    recorded: chosen === null ? null : taken(chosen),
  };
}

/** A goal: its rating with the line that gave it, what was judged, and what its evidence lacks. */
export function goalPanel({ appraisal, area, rows, whole }: Known, { goal: code }: { goal: string }) {
  const goal = requireGoal(appraisal, area.id, code);
  const rated = whole.rating.goals.find(({ id }) => id === goal.id);
  const judged = rows.goalRatings.find((row) => row.area === area.id && row.goal === code) ?? null;
  const units = goal.contents.map(({ id, code: practice, name }) => ({
    code: practice,
    name,
    value: whole.rating.practices.find((one) => one.id === id)?.value ?? null,
  }));
  const codes = new Map(goal.contents.map((one) => [idIn(area.id, one.code), one.code]));
  return {
    kind: "goal" as const,
    type: goal.type,
    code,
    name: goal.name,
    rating: rated?.rating ?? ("NR" as const),
    rule: rated?.rule ?? ("practice-unrated" as const),
    because: (rated?.because ?? []).flatMap((id) => codes.get(id) ?? []),
    covered: whole.coverage.goals[goal.id] ?? false,
    units,
    recorded:
      judged === null
        ? null
        : {
            significantHarm: judged.significantHarm,
            reason: judged.reason,
            by: judged.by,
            at: judged.at,
            version: judged.version,
          },
  };
}

const said = ({ suggested, value, reason, by, at, version }: CharacterisationRow) => ({
  suggested,
  value,
  reason,
  by,
  at,
  version,
});

const taken = ({ value, reason, weaknessesMatter, by, at, version }: UnitValueRow) => ({
  value,
  reason,
  weaknessesMatter,
  by,
  at,
  version,
});
