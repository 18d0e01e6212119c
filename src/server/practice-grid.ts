import "server-only";
import type { AppraisedArea, AppraisedGoal } from "@/catalogue/appraisal-model";
import { needsWeakness } from "@/domain/cmmi/characterise";
import type { ConsolidationRule } from "@/domain/cmmi/consolidate";
import type { GoalRule } from "@/domain/cmmi/goal";
import { type Characterisation, type GoalRating, partsOf } from "@/domain/cmmi/model";
import type { InstanceRating, PracticeRating } from "@/domain/cmmi/rating";
import type { AppraisalRecord } from "./appraisal-records";
import { areasInScope, instancesOf } from "./judging";
import type { WholeRating } from "./rating-of";
import { cellKey, type RatingRows, weaknessCounts } from "./rating-rows";
import { unbackedCells } from "./unbacked-cells";

/** One practice at one instance. `stale` is a value of the appraiser's own that no longer fits and does not count. */
export type CellMark = {
  instanceId: string;
  value: Characterisation | null;
  overridden: boolean;
  stale: boolean;
  /** A value that asks for a written weakness, without one. */
  unwritten: boolean;
  /** Its evidence was rejected or taken away since. */
  unbacked: boolean;
};

export type UnitMark = {
  value: Characterisation | null;
  rule: ConsolidationRule;
  /** Whether the rule leaves a choice, and whether the team made it. */
  judgement: boolean;
  chosen: boolean;
  stale: boolean;
};

export type PracticeRow = { code: string; name: string; cells: CellMark[]; unit: UnitMark };

export type GoalGroup = {
  code: string;
  name: string;
  rating: GoalRating;
  rule: GoalRule;
  /** The codes of the practices that the rule speaks of. */
  because: string[];
  practices: PracticeRow[];
};

/** How far an area is: cells in all, open ones, and those whose evidence went since. */
export type AreaTally = { id: string; name: string; cells: number; open: number; unbacked: number };

/** The practices of an area by goal, each at the area's instances and for the whole unit. */
export function gridOf(
  appraisal: AppraisalRecord,
  area: AppraisedArea,
  rows: RatingRows,
  { rating }: WholeRating,
): GoalGroup[] {
  const weaknesses = weaknessCounts(rows);
  const unbacked = unbackedCells(rows).filter((row) => row.area === area.id);
  const practices = new Map(rating.practices.map((practice) => [practice.id, practice]));
  const goals = new Map(rating.goals.map((goal) => [goal.id, goal]));
  const instances = instancesOf(appraisal, area.id);
  const rowOf = ({ id, code, name }: AppraisedGoal["contents"][number]): PracticeRow => {
    const rated = practices.get(id);
    return {
      code,
      name,
      cells: instances.map((instance) =>
        markOf(
          instance.id,
          rated?.instances.find((one) => one.name === instance.id),
          weaknesses.get(cellKey(area.id, code, instance.id)) ?? 0,
          unbacked.some((row) => row.practice === code && row.instanceId === instance.id),
        ),
      ),
      unit: unitOf(rated),
    };
  };
  return area.goals.map((goal) => {
    const rated = goals.get(goal.id);
    return {
      code: goal.code,
      name: goal.name,
      rating: rated?.rating ?? "NR",
      rule: rated?.rule ?? "practice-unrated",
      because: (rated?.because ?? []).map((id) => partsOf(id).code),
      practices: goal.contents.map(rowOf),
    };
  });
}

/** Every area in scope, with how far it is. */
export function talliesOf(
  appraisal: AppraisalRecord,
  rows: RatingRows,
  { rating }: WholeRating,
): AreaTally[] {
  const practices = new Map(rating.practices.map((practice) => [practice.id, practice]));
  const unbacked = unbackedCells(rows);
  return areasInScope(appraisal).map(({ id, name, goals }) => {
    const cells = goals
      .flatMap((goal) => goal.practices)
      .flatMap((practice) => practices.get(practice)?.instances ?? []);
    return {
      id,
      name,
      cells: cells.length,
      open: cells.filter(({ value }) => value === null).length,
      unbacked: unbacked.filter(({ area }) => area === id).length,
    };
  });
}

const markOf = (
  instanceId: string,
  rated: InstanceRating | undefined,
  weaknesses: number,
  unbacked: boolean,
): CellMark => ({
  instanceId,
  value: rated?.value ?? null,
  overridden: rated !== undefined && rated.value !== rated.suggested,
  stale: rated !== undefined && rated.staleChoice !== null,
  unwritten: rated !== undefined && rated.value !== null && needsWeakness(rated.value) && weaknesses === 0,
  unbacked,
});

const unitOf = (rated: PracticeRating | undefined): UnitMark => ({
  value: rated?.value ?? null,
  rule: rated?.rule ?? "no-instance",
  judgement: rated?.judgement ?? false,
  chosen: rated?.chosen ?? false,
  stale: rated !== undefined && rated.staleChoice !== null,
});
