import "server-only";
import type { Member } from "@/domain/actor";
import type { Subject } from "@/domain/policy";
import type { AppraisalRecord } from "./appraisal-records";
import type { Tx } from "./db";
import { appraisalFor } from "./team";

/** A practice of an appraisal as the policy needs to know it: with whether somebody has asked this member about it. */
export async function practiceFor(
  tx: Tx,
  actor: Member,
  appraisal: AppraisalRecord,
  { area, practice }: { area: string; practice: string },
): Promise<Subject> {
  const asked = await tx.evidenceRequest.findFirst({
    where: { appraisalId: appraisal.id, toId: actor.personId, closedAt: null, area, practice },
    select: { id: true },
  });
  return { ...appraisalFor(actor, appraisal), asked: asked !== null };
}
