import "server-only";
import type { SignedResult } from "@/domain/appraisal/given";
import { isAppraised } from "@/domain/assessment";
import type { Attached } from "@/domain/standards/evidence-index";
import { signedEvidence, signedStanding } from "@/domain/standards/signed";
import type { Standing } from "@/domain/standards/standing";
import { type AppraisalRecord, loadAppraisal } from "./appraisal-records";
import type { Tx } from "./db";
import type { AssessmentRecord } from "./records";
import { changedSince, loadSigned } from "./signatures";

/** What was signed of an assessment that is open again, and how much has changed since. */
export type SignedGround = {
  by: string;
  at: string;
  changed: number;
  appraisal: AppraisalRecord;
  processes: SignedResult["processes"];
  standing: Standing;
  attached: Attached[];
};

/** The signed reading of an assessment that was reopened, as it was given; null where none stands, or it is appraised as it is. */
export async function loadSignedGround(tx: Tx, assessment: AssessmentRecord): Promise<SignedGround | null> {
  if (isAppraised(assessment.archivedFrom ?? assessment.status)) return null;
  const since = await changedSince(tx, assessment.id, assessment);
  const kept = since && (await loadSigned(tx, since.signature.id));
  if (since === null || kept === null) return null;
  const { appraisalId, by, at } = since.signature;
  return {
    by,
    at,
    changed: since.count,
    appraisal: await loadAppraisal(tx, appraisalId),
    processes: kept.result.processes,
    standing: signedStanding(kept.result, kept.given),
    attached: signedEvidence(kept.given),
  };
}
