import "server-only";
import { randomUUID } from "node:crypto";
import type { AppraisalRecord } from "./appraisal-records";
import type { Tx } from "./db";
import { reaching } from "./reaching";

/** Who can be asked for more about a practice at an instance, and what is being asked already. */
export type Asking = {
  people: { id: string; name: string }[];
  open: { id: string; to: string; answered: boolean }[];
  request: string;
  message: string;
};

/** Managers and owners outside of the team are asked; they know where evidence lies. */
export async function askingFor(
  tx: Tx,
  { id: appraisalId, assessmentId, team }: AppraisalRecord,
  area: string,
  { practice, instanceId }: { practice: string; instanceId: string },
): Promise<Asking> {
  const named = { select: { person: { select: { name: true } } } } as const;
  const open = await tx.evidenceRequest.findMany({
    where: { appraisalId, area, practice, instanceId, closedAt: null },
    orderBy: { openedAt: "asc" },
    select: { id: true, answeredAt: true, to: named },
  });
  const people = await tx.membership.findMany({
    where: {
      endedAt: null,
      roles: { hasSome: ["manager", "contributor"] },
      personId: { notIn: team.map(({ personId }) => personId) },
      ...(await reaching(tx, assessmentId)),
    },
    select: { personId: true, person: { select: { name: true } } },
  });
  return {
    people: people
      .map(({ personId, person }) => ({ id: personId, name: person.name }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    open: open.map(({ id, answeredAt, to }) => ({ id, to: to.person.name, answered: answeredAt !== null })),
    request: randomUUID(),
    message: randomUUID(),
  };
}
