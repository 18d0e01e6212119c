import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor, Member } from "@/domain/actor";
import { type Action, can, type Subject } from "@/domain/policy";
import { loadAppraisal } from "../appraisal-records";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { loadAssessment } from "../records";
import { loadRequest, requestFor } from "../request-records";
import { processFor } from "../shares";
import { appraisalFor } from "../team";

export type Message = { id: string; by: string; at: string; text: string };

/** A request with its thread. `yours` is whether it was put to the reader; `key` names their next message. */
export type RequestView = {
  id: string;
  appraisalId: string;
  assessmentId: string;
  process: string | null;
  subject: string | null;
  area: string | null;
  practice: string | null;
  instance: string | null;
  unlocks: boolean;
  to: string;
  yours: boolean;
  openedAt: string;
  answeredAt: string | null;
  closedAt: string | null;
  version: number;
  messages: Message[];
  may: { answer: boolean; close: boolean };
  key: string;
};

/** The requests of an appraisal: those first that were answered, then those that wait, then the closed ones. */
export async function readRequests(actor: Actor, appraisalId: string): Promise<RequestView[]> {
  authorizeMember(actor, "appraisal.list");
  return within(reach(actor), async (tx) => {
    const appraisal = await loadAppraisal(tx, appraisalId);
    const it = appraisalFor(actor, appraisal);
    authorizeMember(actor, "appraisal.see", it);
    const views = await viewsOf(tx, actor, { appraisalId }, () => it);
    return views.toSorted((a, b) => rank(a) - rank(b));
  });
}

/** The requests about one process that the reader may see, the last opened first. */
export async function requestsOfProcess(
  actor: Actor,
  assessmentId: string,
  process: string,
): Promise<RequestView[]> {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    const it = await processFor(tx, actor, assessment, process);
    authorizeMember(actor, "assessment.read", it);
    const views = await viewsOf(tx, actor, { assessmentId, process }, (team) => ({ ...it, team }));
    return views.filter(({ yours }) => can(actor, "request.see", { ...it, asked: yours }));
  });
}

/** One request, for whoever was asked and for those who read appraisals. */
export async function readRequest(actor: Actor, id: string) {
  const asking: Action = "request.see";
  authorizeMember(actor, asking, { status: "under-appraisal", asked: true });
  return within(reach(actor), async (tx) => {
    const request = await loadRequest(tx, id);
    const it = requestFor(actor, request);
    authorizeMember(actor, asking, it);
    const [view] = await viewsOf(tx, actor, { id }, () => it);
    if (view === undefined) throw new Error(`Request ${id} was there and is not.`);
    const share = await processFor(tx, actor, { id: request.assessmentId, ...it }, request.process ?? "");
    return {
      request: view,
      appraisal: { id: request.appraisal.id, name: request.appraisal.assessmentName },
      may: {
        seeAppraisal: can(actor, "appraisal.see", it),
        readAnswer: can(actor, "assessment.read", share),
      },
    };
  });
}

type Wanted = { appraisalId: string } | { assessmentId: string; process: string } | { id: string };

async function viewsOf(
  tx: Tx,
  actor: Member,
  where: Wanted,
  subjectOf: (team: boolean) => Subject,
): Promise<RequestView[]> {
  const rows = await tx.evidenceRequest.findMany({
    where,
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    select: whole,
  });
  return rows.map(({ appraisal, to, toId, instanceId, messages, openedAt, answeredAt, closedAt, ...row }) => {
    const team = appraisal.team.some(({ personId }) => personId === actor.personId);
    const yours = toId === actor.personId;
    const it: Subject = { ...subjectOf(team), team, asked: yours };
    const open = closedAt === null && appraisal.outcome === null;
    return {
      ...row,
      instance: appraisal.instances.find(({ id }) => id === instanceId)?.name ?? null,
      to: to.person.name,
      yours,
      openedAt: openedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
      messages: messages.map(({ author, at, ...message }) => ({
        ...message,
        by: author.person.name,
        at: at.toISOString(),
      })),
      may: {
        answer: open && can(actor, "request.answer", it),
        close: open && can(actor, "request.close", it),
      },
      key: randomUUID(),
    };
  });
}

const rank = ({ answeredAt, closedAt }: RequestView): number =>
  closedAt !== null ? 2 : answeredAt === null ? 1 : 0;

const named = { select: { person: { select: { name: true } } } } as const;
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
  openedAt: true,
  answeredAt: true,
  closedAt: true,
  version: true,
  to: named,
  messages: {
    orderBy: { at: "asc" },
    select: { id: true, text: true, at: true, author: named },
  },
  appraisal: {
    select: {
      outcome: true,
      team: { select: { personId: true } },
      instances: { select: { id: true, name: true } },
    },
  },
} as const;
