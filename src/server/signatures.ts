import "server-only";
import { type Changes, changesBetween, countChanges } from "@/domain/appraisal/changes";
import { Given, SignedResult } from "@/domain/appraisal/given";
import { loadAppraisal } from "./appraisal-records";
import type { Tx } from "./db";
import { givenOf } from "./given-of";
import { type AssessmentRecord, loadAssessment } from "./records";

/** A signature, or its withdrawal. */
export type SignatureRow = {
  id: string;
  appraisalId: string;
  act: "signed" | "withdrawn";
  by: string;
  at: string;
  reason: string;
  hash: string;
};

/** Every signature given for an assessment and every withdrawal, the last first. Knows no permission. */
export async function loadSignatures(tx: Tx, assessmentId: string): Promise<SignatureRow[]> {
  const rows = await tx.signOff.findMany({
    where: { assessmentId },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    select: {
      id: true,
      appraisalId: true,
      act: true,
      at: true,
      reason: true,
      hash: true,
      by: { select: { person: { select: { name: true } } } },
    },
  });
  return rows.map(({ by, at, act, ...row }) => ({
    ...row,
    act: act === "withdrawn" ? "withdrawn" : "signed",
    by: by.person.name,
    at: at.toISOString(),
  }));
}

/** The signature that stands: the last one, unless its appraisal's was withdrawn; null where none does. */
export function standing(signatures: readonly SignatureRow[]): SignatureRow | null {
  const seen = new Set<string>();
  for (const row of signatures) {
    if (row.act === "signed" && !seen.has(row.appraisalId)) return row;
    seen.add(row.appraisalId);
  }
  return null;
}

/** What was signed and what it was given for. */
export async function loadSigned(tx: Tx, id: string): Promise<{ given: Given; result: SignedResult } | null> {
  const row = await tx.signOff.findFirst({
    where: { id, act: "signed" },
    select: { given: true, result: true },
  });
  if (row === null) return null;
  return { given: Given.parse(row.given), result: SignedResult.parse(row.result) };
}

export type Since = { signature: SignatureRow; result: SignedResult; changes: Changes; count: number };

/** The signature that stands for an assessment and what has changed since; null where none stands. Knows no permission. */
export async function changedSince(
  tx: Tx,
  assessmentId: string,
  held?: AssessmentRecord,
): Promise<Since | null> {
  const signature = standing(await loadSignatures(tx, assessmentId));
  if (signature === null) return null;
  const signed = await loadSigned(tx, signature.id);
  if (signed === null) return null;
  const assessment = held ?? (await loadAssessment(tx, assessmentId));
  const now = await givenOf(tx, assessment, await loadAppraisal(tx, signature.appraisalId));
  const changes = changesBetween(signed.given, now, assessment.model.processes);
  return { signature, result: signed.result, changes, count: countChanges(changes) };
}
