import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { can } from "@/domain/policy";
import { loadAppraisal, presentAppraisal } from "../appraisal-records";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { subjectOf } from "../judging";
import { loadAssessment } from "../records";

export type ShownFindings = { appraisalId: string; count: number; remarked: number; mayRemark: boolean };

/** How many findings of an assessment's appraisal the reader has been shown and remarked on; null where they see none. */
export async function countShownFindings(actor: Actor, assessmentId: string): Promise<ShownFindings | null> {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const { id } = await loadAssessment(tx, assessmentId);
    const appraisal = await presentAppraisal(tx, id);
    if (appraisal === null) return null;
    const subject = await subjectOf(tx, actor, appraisal);
    if (!can(actor, "finding.read", subject)) return null;
    const where = { appraisalId: appraisal.id, standing: { in: ["shown", "final"] } };
    const count = await tx.finding.count({ where });
    const own = { remarks: { some: { personId: actor.personId } } };
    const remarked = count === 0 ? 0 : await tx.finding.count({ where: { ...where, ...own } });
    const mayRemark = appraisal.outcome === null && can(actor, "finding.remark", subject);
    return count === 0 ? null : { appraisalId: appraisal.id, count, remarked, mayRemark };
  });
}

/** Findings of one appraisal that wait for a remark; `at` is when the newest of them was shown. */
export type FindingsToRemark = { appraisalId: string; assessment: string; count: number; at: string };

/**
 * What the reader was shown of appraisals under way, may remark on, and has neither remarked on nor said that they read.
 * The latest shown first.
 */
export async function listFindingsToRemark(actor: Actor): Promise<FindingsToRemark[]> {
  authorizeMember(actor, "today.see");
  const { personId } = actor;
  return within(reach(actor), async (tx) => {
    const rows = await tx.finding.groupBy({
      by: ["appraisalId"],
      where: {
        standing: { in: ["shown", "final"] },
        changedAt: { gt: await readUpTo(tx, actor) },
        remarks: { none: { personId } },
        appraisal: { outcome: null, team: { none: { personId } } },
      },
      orderBy: { _max: { changedAt: "desc" } },
      take: 50,
      _count: true,
      _max: { changedAt: true },
    });
    const lines: FindingsToRemark[] = [];
    for (const { appraisalId, _count: count, _max } of rows) {
      const appraisal = await loadAppraisal(tx, appraisalId);
      if (!can(actor, "finding.remark", await subjectOf(tx, actor, appraisal))) continue;
      const at = _max.changedAt?.toISOString() ?? "";
      lines.push({ appraisalId, assessment: appraisal.assessmentName, count, at });
    }
    return lines;
  });
}

/** Up to when the reader has read what is new; long ago where they never said so. */
async function readUpTo(tx: Tx, { organisationId, personId }: Member): Promise<Date> {
  const { newsReadAt } = await tx.membership.findUniqueOrThrow({
    where: { organisationId_personId: { organisationId, personId } },
    select: { newsReadAt: true },
  });
  return newsReadAt ?? new Date(0);
}
