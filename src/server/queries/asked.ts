import "server-only";
import type { Actor } from "@/domain/actor";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";

/** A request in a line, with its last word. */
export type AskedLine = {
  id: string;
  appraisalId: string;
  assessment: string;
  process: string | null;
  subject: string | null;
  area: string | null;
  practice: string | null;
  instance: string | null;
  by: string;
  at: string;
  text: string;
};

/** How many lines a group shows. */
const most = 50;

/** What was asked of the reader and waits for an answer; and what was answered in appraisals of theirs and is not closed. */
export async function listAsked(actor: Actor): Promise<{ ofYou: AskedLine[]; answered: AskedLine[] }> {
  authorizeMember(actor, "today.see");
  return within(reach(actor), async (tx) => ({
    ofYou: await linesOf(tx, {
      toId: actor.personId,
      answeredAt: null,
      closedAt: null,
      appraisal: { outcome: null },
    }),
    answered: await linesOf(tx, {
      answeredAt: { not: null },
      closedAt: null,
      appraisal: { outcome: null, team: { some: { personId: actor.personId } } },
    }),
  }));
}

type Wanted = {
  toId?: string;
  answeredAt: null | { not: null };
  closedAt: null;
  appraisal: { outcome: null; team?: { some: { personId: string } } };
};

async function linesOf(tx: Tx, where: Wanted): Promise<AskedLine[]> {
  const rows = await tx.evidenceRequest.findMany({
    where,
    orderBy: { openedAt: "asc" },
    take: most,
    select: whole,
  });
  return rows.map(({ appraisal, messages, instanceId, ...row }) => {
    const [last] = messages;
    return {
      ...row,
      assessment: appraisal.assessment.name,
      instance: appraisal.instances.find(({ id }) => id === instanceId)?.name ?? null,
      by: last?.author.person.name ?? "",
      at: last?.at.toISOString() ?? "",
      text: last?.text ?? "",
    };
  });
}

const whole = {
  id: true,
  appraisalId: true,
  process: true,
  subject: true,
  area: true,
  practice: true,
  instanceId: true,
  appraisal: {
    select: { assessment: { select: { name: true } }, instances: { select: { id: true, name: true } } },
  },
  messages: {
    orderBy: { at: "desc" },
    take: 1,
    select: { text: true, at: true, author: { select: { person: { select: { name: true } } } } },
  },
} as const;
