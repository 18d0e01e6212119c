import "server-only";
import type { Actor, Member } from "@/domain/actor";
import type { LinkPracticeEvidence, UnlinkPracticeEvidence } from "@/domain/evidence/input";
import { knowsKind } from "@/domain/evidence/practice-kind";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { type AppraisalRecord, holdAppraisal } from "../appraisal-records";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { practiceFor } from "../evidence-practice";
import { loadToAttach } from "../evidence-records";
import { areasInScope, instancesOf } from "../judging";

/**
 * Puts an item behind a practice at an instance, as a kind that the rule set knows. The same again, by id or by what it
 * joins, adds none. Gives the id of the link that stands.
 */
export async function linkPracticeEvidence(
  actor: Actor,
  input: LinkPracticeEvidence,
): Promise<{ id: string }> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  const { id, ...cell } = input;
  return within({ ...reach(actor), personId }, async (tx) => {
    const appraisal = await holdOpen(tx, actor, cell);
    requireCell(appraisal, cell);
    const item = await loadToAttach(tx, actor, cell.evidenceId);
    const there = await tx.practiceEvidence.findFirst({
      where: { OR: [{ id }, cell] },
      select: {
        id: true,
        appraisalId: true,
        area: true,
        practice: true,
        instanceId: true,
        evidenceId: true,
        kind: true,
      },
    });
    if (there !== null) {
      const same = Object.entries(cell).every(([name, value]) =>
        Object.entries(there).some(([n, v]) => n === name && v === value),
      );
      if (!same) throw new Refusal("conflict", "key.used");
      return { id: there.id };
    }
    if (item.archived) throw new Refusal("conflict", "evidence.archived");
    await tx.practiceEvidence.create({
      data: { organisationId, id, ...cell, addedBy: personId },
      select: { id: true },
    });
    const { appraisalId, evidenceId, ...details } = cell;
    await record(tx, actor, organisationId, "evidence.practice-linked", appraisalId, {
      ...details,
      evidence: evidenceId,
    });
    return { id };
  });
}

/**
 * Takes an item away from behind a practice, unless the team has weighed it there. Who is no manager takes away only
 * what they put there themselves. Twice is no fault.
 */
export async function unlinkPracticeEvidence(actor: Actor, input: UnlinkPracticeEvidence): Promise<void> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  const { id, appraisalId } = input;
  await within({ ...reach(actor), personId }, async (tx) => {
    const link = await tx.practiceEvidence.findFirst({
      where: { id, appraisalId },
      select: {
        area: true,
        practice: true,
        instanceId: true,
        evidenceId: true,
        kind: true,
        addedBy: true,
        verdict: true,
      },
    });
    await holdOpen(tx, actor, { appraisalId, area: link?.area ?? "", practice: link?.practice ?? "" });
    if (link === null) return;
    const { addedBy, verdict, evidenceId, ...details } = link;
    if (addedBy !== personId && !can(actor, "assessment.fill"))
      throw new Refusal("forbidden", "evidence.link-of-others");
    if (verdict !== "unweighed") throw new Refusal("conflict", "evidence.weighed");
    await tx.practiceEvidence.delete({
      where: { organisationId_id: { organisationId, id } },
      select: { id: true },
    });
    await record(tx, actor, organisationId, "evidence.practice-unlinked", appraisalId, {
      ...details,
      evidence: evidenceId,
    });
  });
}

type Cell = { appraisalId: string; area: string; practice: string };

/** An appraisal under way in which this member may put evidence behind this practice, held. */
async function holdOpen(tx: Tx, actor: Member, cell: Cell): Promise<AppraisalRecord> {
  const appraisal = await holdAppraisal(tx, cell.appraisalId);
  authorizeMember(actor, "practice.attach", await practiceFor(tx, actor, appraisal, cell));
  if (appraisal.outcome !== null)
    throw new Refusal("conflict", "appraisal.closed", { outcome: appraisal.outcome });
  return appraisal;
}

/** Refuses a practice that is not in scope, an instance at which it is not looked at, and a kind of another rule set. */
function requireCell(
  appraisal: AppraisalRecord,
  { area, practice, instanceId, kind }: Omit<LinkPracticeEvidence, "id">,
): void {
  const goals = areasInScope(appraisal).find(({ id }) => id === area)?.goals ?? [];
  if (!goals.some(({ contents }) => contents.some(({ code }) => code === practice)))
    throw new Refusal("missing", "evidence.practice-missing", { area, practice });
  if (!instancesOf(appraisal, area).some(({ id }) => id === instanceId))
    throw new Refusal("missing", "evidence.instance-missing");
  if (!knowsKind(appraisal.ruleset, kind)) {
    const fault = { path: "kind", code: "evidence.kind-unknown", params: { ruleset: appraisal.ruleset } };
    throw new Refusal("invalid", fault.code, fault.params, [fault]);
  }
}
