import "server-only";
import type { Actor } from "@/domain/actor";
import type { WeighPracticeEvidence } from "@/domain/rating-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { holdFor } from "../judging";
import { acceptRevisions } from "./evidence-acceptance";

/**
 * Accepts or rejects one item of evidence for a practice at an instance, or takes that back. What is accepted never
 * changes again. The same again changes nothing.
 */
export async function weighPracticeEvidence(actor: Actor, input: WeighPracticeEvidence): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  const { id, verdict, note, version } = input;
  await within({ ...reach(actor), personId }, async (tx) => {
    const { appraisalId } = await find(tx, id);
    await holdFor(tx, actor, appraisalId);
    const held = await find(tx, id);
    if (held.verdict === verdict && held.note === note) return;
    if (held.version !== version)
      throw new Refusal("conflict", "evidence.weighed", { verdict: held.verdict });
    await tx.practiceEvidence.update({
      where: { organisationId_id: { organisationId, id } },
      data: { verdict, note, version: { increment: 1 } },
      select: { id: true },
    });
    if (verdict === "accepted") await acceptRevisions(tx, actor, [held.evidenceId], new Date());
    await record(tx, actor, organisationId, "practice-evidence.weighed", appraisalId, {
      link: id,
      evidence: held.evidenceId,
      area: held.area,
      practice: held.practice,
      instanceId: held.instanceId,
      verdict,
      note,
    });
  });
}

async function find(tx: Tx, id: string) {
  const row = await tx.practiceEvidence.findFirst({ where: { id }, select: link });
  if (row === null) throw new Refusal("missing", "evidence.link-missing");
  return row;
}

const link = {
  appraisalId: true,
  evidenceId: true,
  area: true,
  practice: true,
  instanceId: true,
  verdict: true,
  note: true,
  version: true,
} as const;
