import "server-only";
import type { Actor } from "@/domain/actor";
import type { RemarkOnFinding, ShowFindings } from "@/domain/finding-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { digestOf } from "../digests";
import { findFinding } from "../findings";
import { holdFor } from "../judging";

/**
 * Shows every preliminary finding to the participants, and notes from which instances somebody is among them (R9). What
 * was shown before stays shown.
 */
export async function showFindings(actor: Actor, { appraisalId, instances }: ShowFindings): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const appraisal = await holdFor(tx, actor, appraisalId, "finding.write");
    const known = new Set(appraisal.instances.filter(({ sampled }) => sampled).map(({ id }) => id));
    if (!instances.every((id) => known.has(id))) throw new Refusal("missing", "instance.missing");
    const at = new Date();
    const shown = await tx.finding.updateMany({
      where: { appraisalId, standing: "preliminary" },
      data: { standing: "shown", changedAt: at, version: { increment: 1 } },
    });
    const here = await tx.appraisalInstance.updateMany({
      where: { appraisalId, id: { in: [...instances] }, shownAt: null },
      data: { shownAt: at },
    });
    if (shown.count + here.count === 0) throw new Refusal("conflict", "finding.nothing-to-show");
    await record(tx, actor, organisationId, "findings.shown", appraisalId, {
      findings: shown.count,
      instances: [...instances],
    });
  });
}

/** What a participant says to a finding that was shown, for good. The same id again says it once. */
export async function remarkOnFinding(actor: Actor, { id, findingId, text }: RemarkOnFinding): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const { appraisalId } = await findFinding(tx, findingId);
    await holdFor(tx, actor, appraisalId, "finding.remark");
    const { standing } = await findFinding(tx, findingId);
    if (standing !== "shown" && standing !== "final") throw new Refusal("missing", "finding.missing");
    if (await saidBefore(tx, { id, findingId, personId, text })) return;
    await tx.findingRemark.create({
      data: { organisationId, id, findingId, personId, text },
      select: { id: true },
    });
    await record(tx, actor, organisationId, "finding.remarked", appraisalId, {
      finding: findingId,
      remark: id,
    });
  });
}

async function saidBefore(tx: Tx, { id, ...said }: RemarkOnFinding & { personId: string }): Promise<boolean> {
  const known = await tx.findingRemark.findFirst({
    where: { id },
    select: { findingId: true, personId: true, text: true },
  });
  if (known === null) return false;
  if (digestOf(known) !== digestOf(said)) throw new Refusal("conflict", "key.used");
  return true;
}
