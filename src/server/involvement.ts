import "server-only";
import { type Involvement, type Part, tookPart } from "@/domain/appraisal/separation";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";

/** What speaks against one person's appraising each of some assessments of the open organisation; nothing where nothing does. */
export async function whyNotToAppraise(
  tx: Tx,
  personId: string,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, Part[]>> {
  const found = await involvementsOf(tx, personId, assessmentIds);
  return new Map([...found].map(([id, involvement]) => [id, tookPart(involvement)]));
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
    const found = (await involvementsOf(tx, personId, [assessmentId])).get(assessmentId) ?? none;
    const parts = tookPart(when === "since it began" ? { ...found, items: 0 } : found);
    if (parts.length > 0) throw new Refusal("conflict", "appraisal.took-part", { name, parts });
  }
}

/** What the records say of one person and each of some assessments. */
async function involvementsOf(
  tx: Tx,
  personId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Involvement>> {
  const assessmentId = { in: [...ids] };
  const mine = { assessmentId, personId };
  const by = ["assessmentId" as const];
  const started = await tx.assessment.findMany({
    where: { id: assessmentId, startedBy: personId },
    select: { id: true },
  });
  const moves = await tx.assessmentTransition.groupBy({
    by,
    where: { ...mine, move: { in: declaring } },
    _count: { position: true },
  });
  const changes = await tx.answerChange.groupBy({ by, where: mine, _count: { id: true } });
  const processes = await tx.assignment.groupBy({ by, where: mine, _count: { process: true } });
  const owned = { evidence: { ownerId: personId } };
  const answers = await tx.answerEvidence.groupBy({
    by,
    where: { assessmentId, ...owned },
    _count: { id: true },
  });
  const practices = await tx.practiceEvidence.findMany({
    where: { instance: { appraisal: { assessmentId } }, ...owned },
    select: { instance: { select: { appraisal: { select: { assessmentId: true } } } } },
  });
  const at = <Row extends { assessmentId: string }>(rows: readonly Row[], id: string) =>
    rows.find((row) => row.assessmentId === id);
  return new Map(
    ids.map((id) => [
      id,
      {
        started: started.some((row) => row.id === id),
        moves: at(moves, id)?._count.position ?? 0,
        changes: at(changes, id)?._count.id ?? 0,
        processes: at(processes, id)?._count.process ?? 0,
        items:
          (at(answers, id)?._count.id ?? 0) +
          practices.filter(({ instance }) => instance.appraisal.assessmentId === id).length,
      },
    ]),
  );
}

const none: Involvement = { started: false, moves: 0, changes: 0, processes: 0, items: 0 };

const declaring = ["submit", "take-back"];
