import "server-only";
import type { Actor } from "@/domain/actor";
import type { Part } from "@/domain/appraisal/separation";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { whyNotToAppraise } from "../involvement";

/** A submitted assessment that waits to be appraised; `parts` is what speaks against the reader's doing it. */
export type Waiting = { id: string; name: string; unit: string; changedAt: string; parts: Part[] };

/** An appraisal in a line. `answered` counts requests that the team has to look at, `open` all that are not closed. */
export type AppraisalLine = {
  id: string;
  assessmentId: string;
  name: string;
  unit: string;
  areas: number;
  team: string[];
  mine: boolean;
  toWeigh: number;
  weighed: number;
  open: number;
  answered: number;
  outcome: string | null;
  at: string;
};

/** How many lines a group of the queue shows. */
const most = 50;

/** What waits to be appraised, what is under way, and what was closed last. */
export async function listAppraisals(actor: Actor) {
  authorizeMember(actor, "appraisal.list");
  return within(reach(actor), async (tx) => {
    const begins = can(actor, "appraisal.begin");
    return {
      begins,
      waiting: await waiting(tx, begins ? actor.personId : null),
      underWay: await linesOf(tx, actor.personId, { outcome: null }),
      closed: await linesOf(tx, actor.personId, { outcome: { not: null } }),
    };
  });
}

export type AppraisalList = Awaited<ReturnType<typeof listAppraisals>>;

async function waiting(tx: Tx, personId: string | null): Promise<Waiting[]> {
  const rows = await tx.assessment.findMany({
    where: { status: "submitted" },
    orderBy: { changedAt: "asc" },
    take: most,
    select: { id: true, name: true, unit: true, changedAt: true },
  });
  const ids = rows.map(({ id }) => id);
  const parts = personId === null ? null : await whyNotToAppraise(tx, personId, ids);
  return rows.map(({ changedAt, ...row }) => ({
    ...row,
    changedAt: changedAt.toISOString(),
    parts: parts?.get(row.id) ?? [],
  }));
}

async function linesOf(
  tx: Tx,
  reader: string,
  where: { outcome: null | { not: null } },
): Promise<AppraisalLine[]> {
  const rows = await tx.appraisal.findMany({
    where,
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    take: most,
    select: {
      id: true,
      assessmentId: true,
      outcome: true,
      begunAt: true,
      closedAt: true,
      assessment: { select: { name: true, unit: true, toWeigh: true, weighed: true } },
      team: { select: { personId: true, person: { select: { person: { select: { name: true } } } } } },
      requests: { where: { closedAt: null }, select: { answeredAt: true } },
      _count: { select: { areas: { where: { scope: "in" } } } },
    },
  });
  return rows.map(({ assessment, team, requests, begunAt, closedAt, _count, ...row }) => ({
    ...row,
    ...assessment,
    areas: _count.areas,
    team: team.map(({ person }) => person.person.name).toSorted((a, b) => a.localeCompare(b)),
    mine: team.some(({ personId }) => personId === reader),
    open: requests.length,
    answered: requests.filter(({ answeredAt }) => answeredAt !== null).length,
    at: (closedAt ?? begunAt).toISOString(),
  }));
}
