import "server-only";
import type { Member } from "@/domain/actor";
import { type AnswerSubject, isAnswerSubject } from "@/domain/evidence/subject";
import { answerFields, type Field } from "@/domain/oism3/field";
import { isOpenedBy } from "@/domain/oism3/verified";
import { can } from "@/domain/policy";
import type { Tx } from "./db";

/** What an open request opens in an assessment under appraisal: one subject of a process, or all of it. */
export type Unlocked = { process: string; subject: AnswerSubject | null };

/** What open requests let this member change: what was asked of them, and for a manager what was asked of anybody. */
export async function unlockedFor(
  tx: Tx,
  actor: Member,
  { id, status }: { id: string; status: string },
): Promise<Unlocked[]> {
  if (status !== "under-appraisal") return [];
  const anybody = can(actor, "assessment.fill", { status: "under-appraisal" });
  const rows = await tx.evidenceRequest.findMany({
    where: {
      assessmentId: id,
      process: { not: null },
      unlocks: true,
      closedAt: null,
      appraisal: { outcome: null, team: { none: { personId: actor.personId } } },
      ...(anybody ? {} : { toId: actor.personId }),
    },
    select: { process: true, subject: true },
  });
  return rows.flatMap(({ process, subject }) =>
    process === null
      ? []
      : [{ process, subject: subject !== null && isAnswerSubject(subject) ? subject : null }],
  );
}

/** Whether a request opens a field of a process. */
export const isUnlocked = (unlocked: readonly Unlocked[], process: string, field: Field): boolean =>
  unlocked.some((one) => one.process === process && isOpenedBy(one.subject, field));

/** The fields of a process that requests open. */
export const unlockedFields = (unlocked: readonly Unlocked[], process: string): Field[] =>
  answerFields.map(({ path }) => path).filter((path) => isUnlocked(unlocked, process, path));
