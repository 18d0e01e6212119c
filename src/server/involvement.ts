import "server-only";
import { type Involvement, tookPart } from "@/domain/appraisal/separation";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";

/** What the records of the open organisation say of one person and one assessment. */
export async function involvementOf(tx: Tx, assessmentId: string, personId: string): Promise<Involvement> {
  const mine = { assessmentId, personId };
  const linked = {
    OR: [{ answers: { some: { assessmentId } } }, { practices: { some: ofAppraisal(assessmentId) } }],
  };
  return {
    started: (await tx.assessment.count({ where: { id: assessmentId, startedBy: personId } })) > 0,
    moves: await tx.assessmentTransition.count({ where: { ...mine, move: { in: declaring } } }),
    changes: await tx.answerChange.count({ where: mine }),
    processes: await tx.assignment.count({ where: mine }),
    items: await tx.evidence.count({ where: { ownerId: personId, ...linked } }),
  };
}

/**
 * Refuses as a conflict, with the reasons, whoever took part in what is to be appraised. Since it began, evidence of their
 * own is none: the team collects some while it appraises.
 */
export async function refuseTookPart(
  tx: Tx,
  assessmentId: string,
  people: readonly { personId: string; name: string }[],
  when: "before it begins" | "since it began" = "before it begins",
): Promise<void> {
  for (const { personId, name } of people) {
    const found = await involvementOf(tx, assessmentId, personId);
    const parts = tookPart(when === "since it began" ? { ...found, items: 0 } : found);
    if (parts.length > 0) throw new Refusal("conflict", "appraisal.took-part", { name, parts });
  }
}

const declaring = ["submit", "take-back"];

const ofAppraisal = (assessmentId: string) => ({ instance: { appraisal: { assessmentId } } });
