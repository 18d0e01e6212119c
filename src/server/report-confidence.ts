import "server-only";
import { type Confidence, confidence } from "@/domain/evidence/confidence";
import type { Tx } from "./db";

type Of = { assessmentId: string; appraisalId: string; today: string };

/** How far what was accepted can still be relied on, over the answers that ask for evidence. Knows no permission. */
export async function loadConfidence(tx: Tx, { assessmentId, appraisalId, today }: Of): Promise<Confidence> {
  const accepted = await tx.$queryRaw<{ expires: (Date | null)[]; items: bigint }[]>`
    select coalesce(array_agg(item.expires_on) filter (where item.id is not null), '{}') as expires, count(item.id) as items
    from weighing
    left join answer_evidence link on link.organisation_id = weighing.organisation_id
      and link.assessment_id = ${assessmentId}::uuid
      and link.process = weighing.process and link.subject = weighing.subject
    left join evidence item on item.organisation_id = link.organisation_id and item.id = link.evidence_id
      and item.archived_at is null
    where weighing.appraisal_id = ${appraisalId}::uuid and weighing.verdict = 'accepted'
      and weighing.subject not in ('operation', 'not-applicable')
    group by weighing.process, weighing.subject`;
  return confidence(
    accepted.map(({ expires }) => ({
      items: expires.map((day) => ({ expiresOn: day === null ? null : day.toISOString().slice(0, 10) })),
    })),
    today,
  );
}
