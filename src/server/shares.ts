import "server-only";
import type { Member } from "@/domain/actor";
import type { Subject } from "@/domain/policy";
import { onceIn, type Tx } from "./db";

type Assessment = Subject & { readonly id: string };

/** An assessment as the policy needs to know it for this member: with whether some of it is assigned to them. */
export async function assessmentFor(tx: Tx, actor: Member, assessment: Assessment): Promise<Subject> {
  const some = (await ownProcesses(tx, actor, assessment.id)).size > 0;
  return some ? { ...assessment, share: "some" } : assessment;
}

/** One process of it: with whether this very one is assigned to them. Of others they know nothing. */
export async function processFor(
  tx: Tx,
  actor: Member,
  assessment: Assessment,
  process: string,
): Promise<Subject> {
  const own = (await ownProcesses(tx, actor, assessment.id)).has(process);
  return own ? { ...assessment, share: "this" } : assessment;
}

/** The processes of an assessment that are assigned to this member. */
export function ownProcesses(
  tx: Tx,
  { personId }: Member,
  assessmentId: string,
): Promise<ReadonlySet<string>> {
  return onceIn(tx, `own of ${personId} in ${assessmentId}`, async () => {
    const rows = await tx.assignment.findMany({
      where: { assessmentId, personId },
      select: { process: true },
    });
    return new Set(rows.map(({ process }) => process));
  });
}

/** How much of what is theirs a contributor has answered, by assessment. */
export async function answeredOfShares(
  tx: Tx,
  { personId }: Member,
  assessments: readonly { id: string }[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.processAnswer.groupBy({
    by: ["assessmentId"],
    where: {
      assessmentId: { in: assessments.map(({ id }) => id) },
      complete: true,
      assignment: { is: { personId } },
    },
    _count: { process: true },
  });
  return new Map(rows.map(({ assessmentId, _count }) => [assessmentId, _count.process]));
}

/** The same counts that head an assessment, of a contributor's own processes alone. */
export async function countShare(tx: Tx, { personId }: Member, assessmentId: string) {
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId, assignment: { is: { personId } } },
    select: { complete: true, applicable: true },
  });
  return {
    processes: rows.length,
    answered: rows.filter(({ complete }) => complete).length,
    leftOut: rows.filter(({ applicable }) => !applicable).length,
  };
}
