import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { loadAssessment } from "../records";
import { assessmentFor } from "../shares";
import { changedSince, loadSignatures, type SignatureRow } from "../signatures";
import { seeAppraisal } from "./appraisal";

export type { SignatureRow } from "../signatures";

/** What stands on the screen of a signature: the appraisal, and ids for the two forms. */
export async function readSignOff(actor: Actor, appraisalId: string) {
  authorizeMember(actor, "appraisal.list");
  const head = await seeAppraisal(actor, appraisalId);
  return { head, keys: { sign: randomUUID(), withdraw: randomUUID() } };
}

/**
 * What has been signed of an assessment: the signature that stands, its result, and what has changed since; all signatures
 * with their withdrawals. Nothing for who may not read its answers, and where nobody signed.
 */
export async function readSigned(actor: Actor, assessmentId: string): Promise<SignedView | null> {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.see", await assessmentFor(tx, actor, assessment));
    if (!can(actor, "appraisal.see", assessment)) return null;
    const signatures = await loadSignatures(tx, assessmentId);
    if (signatures.length === 0) return null;
    const since = await changedSince(tx, assessmentId, assessment);
    if (since === null) return { signatures, signed: null };
    const { processes } = assessment.oism3;
    const names = Object.fromEntries(processes.map(({ id, name }) => [id, name]));
    // Of a reopened revision, which is a draft again, a reader sees that it changed, and not what is being written.
    const whole = can(actor, "assessment.read", assessment);
    return {
      signatures,
      signed: { ...since, changes: whole ? since.changes : null, names },
    };
  });
}

type Since = NonNullable<Awaited<ReturnType<typeof changedSince>>>;
export type SignedView = {
  signatures: SignatureRow[];
  signed:
    | (Omit<Since, "changes"> & { changes: Since["changes"] | null; names: Record<string, string> })
    | null;
};
