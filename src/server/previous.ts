import "server-only";
import { score } from "@/domain/oism3/score";
import { sql, type Tx } from "./db";
import { type AssessmentRecord, loadAnswers, loadAssessment } from "./records";
import type { Answered } from "./result-series";

/** The maturity of the assessment before this one, and the day on which it was declared. */
export type PreviousView = {
  id: string;
  name: string;
  lower: number | null;
  upper: number | null;
  /** The period that it speaks of, days as "2025-12-31". */
  from: string;
  to: string;
  /** When it was submitted last. */
  at: string;
};

/**
 * The latest earlier assessment of the same unit that stands declared, with its answers; null where there is none.
 * Earlier is what ends earlier, or ends with this one and was started before it. What is archived was put away on purpose.
 */
export async function loadPrevious(
  tx: Tx,
  { id }: AssessmentRecord,
): Promise<(Answered & { view: PreviousView }) | null> {
  // Two questions, since an index answers each of them, and none answers both at once.
  const [row] = await tx.$queryRaw<{ id: string; from: string; to: string; at: Date }[]>`
    select earlier.id, earlier.period_from::text as "from", earlier.period_to::text as "to",
      coalesce((select max(at) from assessment_transition moved
        where moved.assessment_id = earlier.id and moved.move = 'submit'), earlier.changed_at) as at
    from assessment this cross join lateral (
      (select one.* from assessment one
        where one.organisation_id = this.organisation_id and one.unit_id = this.unit_id ${latestDeclared})
      union all
      (select one.* from assessment one
        where one.organisation_id = this.organisation_id and one.unit_id is null and this.unit_id is null and one.unit = this.unit
          ${latestDeclared})) earlier
    where this.id = ${id}::uuid`;
  if (row === undefined) return null;
  const assessment = await loadAssessment(tx, row.id);
  const answers = await loadAnswers(tx, row.id);
  const { lower, upper } = score(assessment.model, assessment.profile, answers).maturity;
  const { name } = assessment;
  return { assessment, answers, view: { ...row, name, lower, upper, at: row.at.toISOString() } };
}

const latestDeclared = sql`
  and one.status in ('submitted', 'under-appraisal', 'signed-off')
  and (one.period_to, one.started_at) < (this.period_to, this.started_at)
  order by one.period_to desc, one.started_at desc limit 1`;
