import "server-only";
import { digestOf } from "@/catalogue/digest";
import type { Actor, Member } from "@/domain/actor";
import type { SignOff, WithdrawSignature } from "@/domain/appraisal/weighing-input";
import { Refusal } from "@/domain/refusal";
import { type AppraisalRecord, loadAppraisal } from "../appraisal-records";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { type Json, reach, type Tx, within } from "../db";
import { givenOf } from "../given-of";
import { refuseTookPart } from "../involvement";
import { type AssessmentRecord, holdAssessment } from "../records";
import { sealed, sealOf } from "../signature-seals";
import { loadSignatures, standing } from "../signatures";
import { resultToSign } from "../signed-result";
import { appraisalFor, requireOpen } from "../team";
import { makeMove } from "./moving";
import { forgetVerified, keepVerified } from "./verifying";

/**
 * Signs an appraisal off: keeps its result with the hash of everything that it was given for. What was not weighed stays
 * unknown and is counted; a request that is still open is a conflict, since its answer could change what is signed.
 */
export async function signOff(actor: Actor, input: SignOff): Promise<{ id: string }> {
  authorizeMember(actor, "appraisal.list");
  const { organisationId, personId } = actor;
  return within({ ...reach(actor), personId }, async (tx) => {
    const { assessment, appraisal } = await hold(tx, actor, input.appraisalId);
    if (await signedBefore(tx, actor, input)) return { id: input.id };
    requireOpen(appraisal);
    requireLead(actor, appraisal);
    if (appraisal.version !== input.version) throw new Refusal("conflict", "appraisal.stale");
    await refuseTookPart(tx, assessment.id, appraisal.team, "since it began");
    const open = await tx.evidenceRequest.count({ where: { appraisalId: appraisal.id, closedAt: null } });
    if (open > 0) throw new Refusal("conflict", "sign-off.requests-open", { count: open });
    const given = await givenOf(tx, assessment, appraisal);
    const result = await resultToSign(tx, assessment, appraisal);
    const hash = digestOf(given);
    const signature = await tx.signOff.create({
      data: {
        organisationId,
        id: input.id,
        appraisalId: appraisal.id,
        assessmentId: assessment.id,
        act: "signed",
        personId,
        reason: input.reason,
        result: plain(result),
        given: plain(given),
        hash,
      },
      select: sealed,
    });
    await close(tx, actor, appraisal.id, "signed-off");
    await makeMove(tx, actor, assessment, "sign-off", input.reason);
    await record(tx, actor, organisationId, "appraisal.signed", appraisal.id, {
      signature: input.id,
      hash,
      seal: sealOf(signature),
    });
    return { id: input.id };
  });
}

/**
 * Withdraws the signature of an appraisal, as a further row. While the assessment stands as signed off the team goes on where
 * it left; one that was reopened or put away since stays as it is, and the appraisal ends without a result.
 */
export async function withdrawSignature(
  actor: Actor,
  { id, appraisalId, reason }: WithdrawSignature,
): Promise<void> {
  authorizeMember(actor, "appraisal.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const { assessment, appraisal } = await hold(tx, actor, appraisalId);
    if (await signedBefore(tx, actor, { id, appraisalId })) return;
    const signatures = await loadSignatures(tx, assessment.id);
    const signature = standing(signatures.filter((row) => row.appraisalId === appraisalId));
    if (signature === null) throw new Refusal("conflict", "sign-off.nothing-to-withdraw");
    requireLead(actor, appraisal);
    const withdrawal = await tx.signOff.create({
      data: {
        organisationId,
        id,
        appraisalId,
        assessmentId: assessment.id,
        act: "withdrawn",
        personId,
        reason,
        result: {},
        given: { signature: signature.id },
        hash: signature.hash,
      },
      select: sealed,
    });
    // The assessment may stand signed off by a later appraisal, which this one leaves alone.
    if (assessment.status === "signed-off" && standing(signatures)?.appraisalId === appraisalId) {
      await close(tx, actor, appraisalId, null);
      await makeMove(tx, actor, assessment, "withdraw", reason);
      await keepVerified(tx, actor, assessment);
    } else {
      await close(tx, actor, appraisalId, "broken-off");
      // What it had verified goes with it, unless a later signature speaks of the same answers.
      const last = standing(signatures)?.appraisalId === appraisalId;
      if (last && assessment.status === "archived") await forgetVerified(tx, actor, assessment.id);
    }
    const details = { signature: signature.id, reason, withdrawal: id, seal: sealOf(withdrawal) };
    await record(tx, actor, organisationId, "appraisal.signature-withdrawn", appraisalId, details);
  });
}

async function hold(
  tx: Tx,
  actor: Member,
  id: string,
): Promise<{ assessment: AssessmentRecord; appraisal: AppraisalRecord }> {
  const { assessmentId } = await loadAppraisal(tx, id);
  const assessment = await holdAssessment(tx, assessmentId);
  const appraisal = await loadAppraisal(tx, id);
  authorizeMember(actor, "appraisal.sign", appraisalFor(actor, appraisal));
  return { assessment, appraisal };
}

/** Whether this very row stands already. An id that was used for something else is a conflict. */
async function signedBefore(
  tx: Tx,
  { personId }: Member,
  { id, appraisalId }: { id: string; appraisalId: string },
): Promise<boolean> {
  const known = await tx.signOff.findFirst({ where: { id }, select: { appraisalId: true, personId: true } });
  if (known === null) return false;
  if (known.appraisalId !== appraisalId || known.personId !== personId)
    throw new Refusal("conflict", "key.used");
  return true;
}

function requireLead({ personId }: Member, { team }: AppraisalRecord): void {
  if (!team.some((member) => member.personId === personId && member.part === "lead"))
    throw new Refusal("forbidden", "sign-off.not-lead");
}

/** Ends an appraisal with a result or without one, or takes it up again where its signature was withdrawn. */
async function close(
  tx: Tx,
  { organisationId }: Member,
  id: string,
  outcome: "signed-off" | "broken-off" | null,
): Promise<void> {
  const at = new Date();
  await tx.appraisal.update({
    where: { organisationId_id: { organisationId, id } },
    data: { outcome, closedAt: outcome === null ? null : at, changedAt: at, version: { increment: 1 } },
    select: { id: true },
  });
}

const plain = (value: object): Json => JSON.parse(JSON.stringify(value));
