import "server-only";
import type { Member } from "@/domain/actor";
import { advance, type Move } from "@/domain/assessment";
import { record } from "../audit";
import type { Tx } from "../db";
import type { AssessmentRecord } from "../records";

/** Moves an assessment that is held, as a row that says who, when and why; a conflict where the move does not lead on from here. */
export async function makeMove(
  tx: Tx,
  actor: Member,
  held: AssessmentRecord,
  move: Move,
  reason: string,
): Promise<void> {
  const { organisationId, personId } = actor;
  const { id, status: from } = held;
  const to = advance(from, move, held.archivedFrom ?? undefined);
  await tx.assessment.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      status: to,
      archivedFrom: to === "archived" ? from : null,
      changedAt: new Date(),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  const position = (await lastPosition(tx, id)) + 1;
  await tx.assessmentTransition.create({
    data: { organisationId, assessmentId: id, position, move, from, to, reason, personId },
    select: { position: true },
  });
  await record(tx, actor, organisationId, `assessment.${move}`, id, { from, to, reason });
}

async function lastPosition(tx: Tx, assessmentId: string): Promise<number> {
  const { _max } = await tx.assessmentTransition.aggregate({
    where: { assessmentId },
    _max: { position: true },
  });
  return _max.position ?? 0;
}
