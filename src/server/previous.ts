import "server-only";
import { score } from "@/domain/oism3/score";
import type { Tx } from "./db";
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
  const [row] = await tx.$queryRaw<{ id: string; from: string; to: string; at: Date }[]>`
    select earlier.id, earlier.period_from::text as "from", earlier.period_to::text as "to",
      coalesce((select max(at) from assessment_transition moved
        where moved.assessment_id = earlier.id and moved.move = 'submit'), earlier.changed_at) as at
    from assessment earlier join assessment this on this.id = ${id}::uuid
    where earlier.organisation_id = this.organisation_id
      and (earlier.unit_id = this.unit_id or (earlier.unit = this.unit and earlier.unit_id is not distinct from this.unit_id))
      and earlier.status in ('submitted', 'under-appraisal', 'signed-off')
      and (earlier.period_to, earlier.started_at) < (this.period_to, this.started_at)
    order by earlier.period_to desc, earlier.started_at desc limit 1`;
  if (row === undefined) return null;
  const assessment = await loadAssessment(tx, row.id);
  const answers = await loadAnswers(tx, row.id);
  const { lower, upper } = score(assessment.model, assessment.profile, answers).maturity;
  const { name } = assessment;
  return { assessment, answers, view: { ...row, name, lower, upper, at: row.at.toISOString() } };
}
