import "server-only";
import type { Actor } from "@/domain/actor";
import { isStatus, type Status } from "@/domain/assessment";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { within } from "../db";
import { dayOf, loadAssessment } from "../records";

/** One line of the list. The bounds are null for who may see progress only, and where nothing is applicable. */
export type AssessmentLine = {
  id: string;
  name: string;
  unit: string;
  from: string;
  to: string;
  status: Status;
  target: number;
  answered: number;
  processes: number;
  lower: number | null;
  upper: number | null;
  readable: boolean;
  changedAt: string;
};

export type AssessmentList = { lines: AssessmentLine[]; total: number; page: number; pages: number };

/** How many lines a page of the list has. */
const pageSize = 25;

/** The organisation's assessments, the last changed first; archived ones only when asked for. */
export async function listAssessments(
  actor: Actor,
  { page, archived, search }: { page: number; archived: boolean; search: string },
): Promise<AssessmentList> {
  authorizeMember(actor, "assessment.list");
  const where = {
    status: archived ? "archived" : { not: "archived" },
    ...(search === ""
      ? {}
      : { OR: [{ name: contains(search) }, { unit: contains(search) }, { scope: contains(search) }] }),
  };
  return within({ organisationId: actor.organisationId }, async (tx) => {
    if (!can(actor, "assessment.see", { status: "draft" })) return { lines: [], total: 0, page: 1, pages: 1 };
    const total = await tx.assessment.count({ where });
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(Math.max(1, page), pages);
    const rows = await tx.assessment.findMany({
      where,
      orderBy: [{ changedAt: "desc" }, { id: "asc" }],
      skip: (shown - 1) * pageSize,
      take: pageSize,
      select: { ...line, _count: { select: { answers: true } } },
    });
    return { lines: rows.flatMap((row) => lineOf(actor, row)), total, page: shown, pages };
  });
}

/** What heads every screen of one assessment, and what its reader may do there. */
export async function seeAssessment(actor: Actor, id: string) {
  authorizeMember(actor, "assessment.list");
  return within({ organisationId: actor.organisationId }, async (tx) => {
    const { oism3, model: _, ...head } = await loadAssessment(tx, id);
    authorizeMember(actor, "assessment.see", head);
    const last = await tx.assessmentTransition.findFirst({
      where: { assessmentId: id },
      orderBy: { position: "desc" },
      select: { move: true, at: true, reason: true, by: { select: { person: { select: { name: true } } } } },
    });
    return {
      ...head,
      changedAt: head.changedAt.toISOString(),
      edition: oism3.name,
      processes: oism3.processes.length,
      last: last && {
        move: last.move,
        at: last.at.toISOString(),
        by: last.by.person.name,
        reason: last.reason,
      },
      may: {
        read: can(actor, "assessment.read", head),
        answer: can(actor, "assessment.answer", head) && head.status === "draft",
        manage: can(actor, "assessment.submit", head),
      },
    };
  });
}

export type AssessmentHead = Awaited<ReturnType<typeof seeAssessment>>;

type Row = {
  id: string;
  name: string;
  unit: string;
  periodFrom: Date;
  periodTo: Date;
  status: string;
  target: number;
  answered: number;
  lower: number | null;
  upper: number | null;
  changedAt: Date;
  _count: { answers: number };
};

function lineOf(actor: Actor, row: Row): AssessmentLine[] {
  const { periodFrom, periodTo, status, lower, upper, changedAt, _count, ...rest } = row;
  if (!isStatus(status)) return [];
  const readable = can(actor, "assessment.read", { status });
  return [
    {
      ...rest,
      status,
      from: dayOf(periodFrom),
      to: dayOf(periodTo),
      processes: _count.answers,
      lower: readable ? lower : null,
      upper: readable ? upper : null,
      readable,
      changedAt: changedAt.toISOString(),
    },
  ];
}

const contains = (search: string) => ({ contains: search, mode: "insensitive" as const });

const line = {
  id: true,
  name: true,
  unit: true,
  periodFrom: true,
  periodTo: true,
  status: true,
  target: true,
  answered: true,
  lower: true,
  upper: true,
  changedAt: true,
} as const;
