import "server-only";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { presentAppraisal } from "../appraisal-records";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
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
