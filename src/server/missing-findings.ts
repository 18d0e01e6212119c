import "server-only";
import { type MissingFinding, missingFindings } from "@/domain/cmmi/findings";
import { type Characterisation, idIn, partsOf } from "@/domain/cmmi/model";
import type { AppraisalRecord } from "./appraisal-records";
import { areasInScope } from "./judging";
import type { WholeRating } from "./rating-of";
import { cellKey, type RatingRows, weaknessCounts } from "./rating-rows";

/** What is still missing before the ratings may stand, with what a screen needs to lead there. */
export type MissingLine =
  | {
      code: "finding.weakness-missing";
      area: string;
      practice: string;
      instanceId: string;
      instance: string;
      value: Characterisation;
    }
  | { code: "finding.goal-missing"; area: string; goal: string }
  | { code: "finding.participant-missing"; instance: string }
  | { code: "finding.names-somebody"; finding: string; names: readonly string[] };

type Known = {
  appraisal: AppraisalRecord;
  rows: RatingRows;
  whole: WholeRating;
  instances: readonly { id: string; name: string; shownAt: string | null }[];
  names: readonly string[];
};

/** The findings that R9 still asks for. Goals count where they apply at the appraisal's target. */
export function missingIn({ appraisal, rows, whole, instances, names }: Known): MissingLine[] {
  const weaknesses = weaknessCounts(rows);
  const called = new Map(instances.map(({ id, name }) => [id, name]));
  const finals = (id: string) =>
    rows.findings.filter(
      ({ standing, area, goal }) =>
        standing === "final" && area !== null && goal !== null && idIn(area, goal) === id,
    ).length;
  const applicable = new Set(areasInScope(appraisal).flatMap(({ goals }) => goals.map(({ id }) => id)));
  const missing = missingFindings({
    practices: whole.rating.practices.map((practice) => {
      const { area, code } = partsOf(practice.id);
      return {
        id: practice.id,
        instances: practice.instances.map(({ name, value }) => ({
          name,
          value,
          weaknesses: weaknesses.get(cellKey(area, code, name)) ?? 0,
        })),
      };
    }),
    goals: whole.rating.goals
      .filter(({ id }) => applicable.has(id))
      .map(({ id, rating }) => ({ id, rating, finals: finals(id) })),
    instances: instances.map(({ name }) => name),
    shownAt: instances.flatMap(({ name, shownAt }) => (shownAt === null ? [] : [name])),
    findings: rows.findings.map(({ id, text }) => ({ id, text })),
    names,
  });
  return missing.map((one) => lineOf(one, called));
}

function lineOf(missing: MissingFinding, called: ReadonlyMap<string, string>): MissingLine {
  if (missing.code === "finding.weakness-missing") {
    const { area, code: practice } = partsOf(missing.practice);
    const { code, instance: instanceId, value } = missing;
    return { code, area, practice, instanceId, instance: called.get(instanceId) ?? "", value };
  }
  if (missing.code !== "finding.goal-missing") return missing;
  const { area, code: goal } = partsOf(missing.goal);
  return { code: missing.code, area, goal };
}
