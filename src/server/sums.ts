import "server-only";
import type { Member } from "@/domain/actor";
import { type Kept, keptOf } from "@/domain/portfolio/kept";
import { type Part, sql } from "./db";
import type { AssessmentRecord, Standing } from "./records";

/** What an assessment's answers add up to, as it is kept beside them. */
type Sum = Kept & { answered: number; leftOut: number };

export const sumOf = (
  { model, profile, target }: AssessmentRecord,
  { answers, complete }: Pick<Standing, "answers" | "complete">,
): Sum => ({
  ...keptOf(model, profile, answers, target),
  answered: complete.size,
  leftOut: Object.values(answers).filter((answer) => answer.applicable === false).length,
});

/** The statement that keeps a sum; its condition comes last, for a statement that does more to add to it. */
export const keeping = (actor: Member, { id }: AssessmentRecord, changedAt: Date, sum: Sum): Part => sql`
  update assessment set lower = ${sum.lower}, upper = ${sum.upper}, holding = ${JSON.stringify(sum.holding)}::jsonb,
    blocked = ${JSON.stringify(sum.blocked)}::jsonb, at_lower = ${sum.atLower}::int[], at_upper = ${sum.atUpper}::int[],
    answered = ${sum.answered}, left_out = ${sum.leftOut}, changed_at = ${changedAt}
  where organisation_id = ${actor.organisationId}::uuid and id = ${id}::uuid`;
