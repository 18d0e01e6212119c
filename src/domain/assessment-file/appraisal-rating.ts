import { type AppraisalModel, partsOf } from "../cmmi/model";
import { rateAppraisal } from "../cmmi/rate";
import type { Rating } from "../cmmi/rating";
import type { AppraisalSection } from "./appraisal";

/**
 * The rating of an appraisal section by R1 to R5, target 3 where none is given. In scope are the areas that its ids name, SM
 * where they name none (ours); of 1.2's GG 4 and GG 5 those that it speaks of.
 */
export function rateSection(section: AppraisalSection, model: AppraisalModel): Rating {
  const { practices, goals = {}, target = 3 } = section;
  const ids = new Set([...Object.keys(practices), ...Object.keys(goals)]);
  const named = new Set([...ids].map((id) => partsOf(id).area));
  const scope = named.size === 0 ? ["SM"] : [...named];
  const areas = model.areas.map((area) => ({
    ...area,
    goals: area.goals.filter(
      (goal) => (goal.level ?? 0) <= 3 || ids.has(goal.id) || goal.practices.some((id) => ids.has(id)),
    ),
  }));
  return rateAppraisal(
    {
      model: { ...model, areas },
      target,
      areas: Object.fromEntries(scope.map((area) => [area, "in" as const])),
    },
    practices,
    goals,
  );
}

/** A rating in the documented shape: what `score` prints beside the O-ISM3 result. */
export function documentedRating({ practices, goals, areas }: Rating) {
  return {
    practices: Object.fromEntries(
      practices.map(({ id, instances, allowed, value }) => [
        id,
        {
          instances: Object.fromEntries(instances.map((instance) => [instance.name, instance.value])),
          allowed,
          value,
        },
      ]),
    ),
    goals: Object.fromEntries(goals.map(({ id, rating }) => [id, rating])),
    areas: Object.fromEntries(
      areas.map(({ id, rating, capabilityLevel }) => [id, { rating, capabilityLevel }]),
    ),
  };
}
