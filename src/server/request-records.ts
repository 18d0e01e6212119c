import "server-only";
import type { Member } from "@/domain/actor";
import type { Subject } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { type AppraisalRecord, loadAppraisal } from "./appraisal-records";
import type { Tx } from "./db";
import { appraisalFor } from "./team";

/** A request with its appraisal. Knows no permission. */
export async function loadRequest(tx: Tx, id: string) {
  const row = isId.test(id) ? await tx.evidenceRequest.findFirst({ where: { id }, select: whole }) : null;
  if (row === null) throw new Refusal("missing", "request.missing");
  return { ...row, appraisal: await loadAppraisal(tx, row.appraisalId) };
}

/** The same, held against everybody else until the transaction ends. */
export async function holdRequest(tx: Tx, id: string) {
  if (isId.test(id)) await tx.$queryRaw`select id from evidence_request where id = ${id}::uuid for update`;
  return loadRequest(tx, id);
}

/** A request as the policy needs to know it for this member. */
export const requestFor = (
  actor: Member,
  { toId, appraisal }: { toId: string; appraisal: AppraisalRecord },
): Subject => ({ ...appraisalFor(actor, appraisal), asked: toId === actor.personId });

const isId = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

const whole = {
  id: true,
  appraisalId: true,
  assessmentId: true,
  process: true,
  subject: true,
  area: true,
  practice: true,
  instanceId: true,
  unlocks: true,
  toId: true,
  openedBy: true,
  openedAt: true,
  answeredAt: true,
  closedAt: true,
  version: true,
} as const;
