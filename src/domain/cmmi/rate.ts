import { capabilityLevel } from "./capability-level";
import { characterise, choicesAt, needsReason } from "./characterise";
import { consolidate } from "./consolidate";
import { type PracticeValue, rateGoal } from "./goal";
import { maturity } from "./maturity-level";
import type { AreaModel, Characterisation, GoalModel } from "./model";
import { rateArea } from "./process-area";
import type {
  AppraisalScope,
  AreaResult,
  GoalEntries,
  GoalResult,
  InstanceEntry,
  InstanceRating,
  PracticeEntries,
  PracticeEntry,
  PracticeRating,
  Rating,
} from "./rating";

/**
 * The whole rating of an appraisal by R1 to R7: practices, goals, areas, capability and maturity levels, all indicative.
 * It never refuses: a choice that no longer fits is named and does not count, so that a screen can always be drawn.
 */
export function rateAppraisal(
  { model, target, areas: scopes }: AppraisalScope,
  entries: PracticeEntries,
  judgements: GoalEntries,
): Rating {
  const scopeOf = ({ id }: AreaModel) => scopes[id] ?? "out";
  const shown = model.areas.filter((area) => scopeOf(area) !== "out");
  const rated = shown.filter((area) => scopeOf(area) === "in");
  const practices = rated
    .flatMap(({ goals }) => goals.flatMap((goal) => goal.practices))
    .flatMap((id) => {
      const entry = entries[id];
      return entry === undefined ? [] : [ratePractice(id, entry)];
    });
  const values = new Map(practices.map(({ id, value }) => [id, value]));
  const weak = new Set(practices.filter(({ id }) => weaknessesOf(entries[id]) > 0).map(({ id }) => id));
  const goals = rated.flatMap((area) =>
    area.goals.map((goal): GoalResult => {
      const judged = judgements[goal.id];
      // Harm is the weaknesses', so that there is none without any (R3).
      const significantHarm = judged?.significantHarm === true && goal.practices.some((id) => weak.has(id));
      return {
        id: goal.id,
        area: area.id,
        ...rateGoal(valuesOf(goal, values), { significantHarm, covered: judged?.covered === true }),
      };
    }),
  );
  const ratings = new Map(goals.map(({ id, rating }) => [id, rating]));
  return {
    ruleset: model.ruleset,
    target,
    practices,
    goals,
    areas: shown.map((area): AreaResult => {
      const { level, stoppedBy } = capabilityLevel(area, ratings);
      const satisfaction = rateArea(area, ratings, target, scopeOf(area));
      return { id: area.id, ...satisfaction, capabilityLevel: level, stoppedBy };
    }),
    maturity: maturity(
      model.areas.map((area) => ({ area, scope: scopeOf(area) })),
      ratings,
    ),
  };
}

/** The rating of one practice: its value at every instance, and the organisational unit's as far as all are known (R1, R2). */
export function ratePractice(id: string, entry: PracticeEntry): PracticeRating {
  const instances = Object.entries(entry.instances).map(([name, inputs]) => rateInstance(name, inputs));
  const known = instances.flatMap(({ value }) => (value === null ? [] : [value]));
  const { fallback, ...consolidated } = consolidate(known);
  const fits = isTaken(entry.chosen, entry.reason, consolidated.allowed, fallback);
  const chosen = fits ? entry.chosen : undefined;
  return {
    id,
    instances,
    ...consolidated,
    value: known.length < instances.length ? null : (chosen ?? fallback),
    chosen: chosen !== undefined,
    staleChoice: fits ? null : (entry.chosen ?? null),
  };
}

/** How many weaknesses are written down for a practice over its instances. */
export const weaknessesOf = (entry: PracticeEntry | undefined): number =>
  Object.values(entry?.instances ?? {}).reduce((sum, inputs) => sum + (inputs?.weaknesses ?? 0), 0);

function rateInstance(name: string, entry: InstanceEntry | null): InstanceRating {
  if (entry === null) return { name, value: null, rule: null, suggested: null, staleChoice: null };
  const { value: suggested, rule } = characterise(entry);
  const { chosen, reason } = entry;
  if (chosen === undefined) return { name, value: suggested, rule, suggested, staleChoice: null };
  const fits = choicesAt(entry).includes(chosen) && (!needsReason(entry, chosen) || given(reason));
  return { name, value: fits ? chosen : suggested, rule, suggested, staleChoice: fits ? null : chosen };
}

function isTaken(
  chosen: Characterisation | undefined,
  reason: string | undefined,
  allowed: readonly Characterisation[],
  fallback: Characterisation | null,
): boolean {
  return chosen === undefined || (allowed.includes(chosen) && (chosen === fallback || given(reason)));
}

const given = (reason: string | undefined): boolean => (reason ?? "").trim() !== "";

const valuesOf = (
  { practices }: GoalModel,
  values: ReadonlyMap<string, Characterisation | null>,
): PracticeValue[] => practices.map((id) => ({ id, value: values.get(id) ?? null }));
