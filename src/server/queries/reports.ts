import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { isStatus } from "@/domain/assessment";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { isReportKind, type ReportFormat, type ReportKind } from "@/domain/report/kinds";
import { type ReportOrder, reportOf } from "@/domain/report/report";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { checksumOf } from "../digests";
import { loadAssessment } from "../records";
import { loadReportFacts } from "../report-facts";
import {
  formatOf,
  isWaiting,
  keptSince,
  keptUntil,
  type ReportState,
  readable,
  reportKey,
  stateOf,
} from "../report-rows";
import { storage } from "../storage";

export type { ReportState } from "../report-rows";

/** A report in the list. */
export type ReportLine = {
  id: string;
  assessment: { id: string; name: string };
  kind: ReportKind;
  format: ReportFormat;
  title: string;
  names: boolean;
  state: ReportState;
  progress: number;
  at: string;
  by: string;
  size: number | null;
  hash: string;
  /** The moment until which it is kept; null for ever, or while it is not made. */
  until: string | null;
  may: { cancel: boolean; delete: boolean };
};

const perPage = 25;

/** What a report of this order says now, and the mark of it: SHA-256 of its JSON. */
export async function readReport(
  actor: Actor,
  { assessmentId, ...order }: ReportOrder & { assessmentId: string },
  today: string,
) {
  authorizeMember(actor, "report.list");
  const facts = await within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "report.order", assessment);
    const { name } = await tx.organisation.findFirstOrThrow({ select: { name: true } });
    return loadReportFacts(tx, assessment, { made: new Date(), today, organisation: name });
  });
  const report = reportOf(facts, order);
  return { report, hash: checksumOf(JSON.stringify(report)) };
}

/** The reports that were ordered, the latest first, 25 to a page; of one assessment where it is named. */
export async function listReports(
  actor: Actor,
  { assessmentId, page }: { assessmentId?: string | undefined; page: number },
): Promise<{ lines: ReportLine[]; pages: number; waiting: boolean }> {
  authorizeMember(actor, "report.list");
  return within(reach(actor), async (tx) => {
    if (assessmentId !== undefined)
      authorizeMember(actor, "assessment.see", await loadAssessment(tx, assessmentId));
    const where = {
      ...present(actor),
      ...(assessmentId === undefined ? {} : { assessmentId }),
    };
    const count = await tx.report.count({ where });
    const rows = await tx.report.findMany({
      where,
      orderBy: [{ requestedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: line,
    });
    const lines = rows.map((row) => lineOf(actor, row));
    return { lines, pages: Math.max(1, Math.ceil(count / perPage)), waiting: lines.some(isWaiting) };
  });
}

/** How far some reports have come, for a page that waits for them. */
export async function readProgress(actor: Actor, ids: readonly string[]) {
  authorizeMember(actor, "report.list");
  return within(reach(actor), async (tx) => {
    const rows = await tx.report.findMany({
      where: { id: { in: [...ids] }, ...present(actor) },
      select: { id: true, state: true, progress: true },
    });
    return rows.map(({ id, state, progress }) => ({ id, state: stateOf(state), progress }));
  });
}

/** The file of a report that is made. */
export async function openReport(actor: Actor, id: string) {
  authorizeMember(actor, "report.list");
  const { organisationId } = actor;
  const row = await within(reach(actor), (tx) => loadReport(tx, actor, id));
  if (row.sha256 === null || row.size === null) throw new Refusal("conflict", "report.not-ready");
  const bytes = await storage().read(reportKey(organisationId, row.sha256));
  return { bytes, size: row.size, name: row.fileName, format: row.format };
}

/** What this member may read, and what is kept long enough already is about to be swept. */
function present(actor: Member) {
  const since = keptSince();
  return {
    madeOf: { in: readable(actor) },
    ...(since === null ? {} : { OR: [{ finishedAt: null }, { finishedAt: { gte: since } }] }),
  };
}

/** A report that this member may read, or a refusal as missing. */
async function loadReport(tx: Tx, actor: Member, id: string) {
  const row = await tx.report.findFirst({
    where: { id, ...present(actor) },
    select: { sha256: true, size: true, fileName: true, format: true },
  });
  if (row === null) throw new Refusal("missing", "report.missing");
  return { ...row, format: formatOf(row.format) };
}

type Row = {
  id: string;
  kind: string;
  format: string;
  title: string;
  options: unknown;
  state: string;
  progress: number;
  madeOf: string;
  hash: string;
  size: number | null;
  requestedAt: Date;
  finishedAt: Date | null;
  requestedBy: string;
  assessment: { id: string; name: string };
  by: { person: { name: string } };
};

function lineOf(
  actor: Member,
  { requestedAt, finishedAt, requestedBy, by, madeOf, options, ...row }: Row,
): ReportLine {
  const state = stateOf(row.state);
  const subject = {
    status: isStatus(madeOf) ? madeOf : "draft",
    ordered: requestedBy === actor.personId,
  } as const;
  return {
    ...row,
    kind: isReportKind(row.kind) ? row.kind : "full",
    format: formatOf(row.format),
    state,
    names: typeof options === "object" && options !== null && "names" in options && options.names === true,
    at: requestedAt.toISOString(),
    by: by.person.name,
    until: keptUntil(finishedAt),
    may: {
      cancel: isWaiting({ state }) && can(actor, "report.cancel", subject),
      delete: !isWaiting({ state }) && can(actor, "report.delete", subject),
    },
  };
}

const line = {
  id: true,
  kind: true,
  format: true,
  title: true,
  options: true,
  state: true,
  progress: true,
  madeOf: true,
  hash: true,
  size: true,
  requestedAt: true,
  finishedAt: true,
  requestedBy: true,
  assessment: { select: { id: true, name: true } },
  by: { select: { person: { select: { name: true } } } },
} as const;
