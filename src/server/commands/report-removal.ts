import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { ReportId } from "@/domain/report/order-input";
import { record } from "../audit";
import { authorize, authorizeMember } from "../authorize";
import { reach, type Tx, whole, within } from "../db";
import { loadAssessment } from "../records";
import { releaseReport } from "../report-bytes";
import { isWaiting, keptSince, stateOf } from "../report-rows";

/** Deletes a report that is over, with its file; the audit log goes on saying that there was one, and its mark. */
export async function deleteReport(actor: Actor, { id }: ReportId): Promise<void> {
  authorizeMember(actor, "report.list");
  const { organisationId, personId } = actor;
  const sha256 = await within({ ...reach(actor), personId }, async (tx) => {
    await tx.$queryRaw`select id from report where id = ${id}::uuid for update`;
    const row = await tx.report.findFirst({ where: { id }, select });
    if (row === null) throw new Refusal("missing", "report.missing");
    const assessment = await loadAssessment(tx, row.assessmentId);
    const status = row.madeOf === "draft" ? ("draft" as const) : ("submitted" as const);
    authorizeMember(actor, "report.delete", { ...assessment, status, ordered: row.requestedBy === personId });
    if (isWaiting({ state: stateOf(row.state) })) throw new Refusal("conflict", "report.not-over");
    await remove(tx, actor, organisationId, row);
    return row.sha256;
  });
  if (sha256 !== null) await releaseReport(organisationId, sha256);
}

/** Deletes what was kept for as long as the settings say. */
export async function sweepReports(actor: Actor, organisationId: string): Promise<void> {
  authorize(actor, "report.sweep");
  const since = keptSince();
  if (since === null) return;
  const gone = await within(whole(organisationId), async (tx) => {
    const rows = await tx.report.findMany({
      where: { finishedAt: { lt: since } },
      orderBy: { finishedAt: "asc" },
      take: 100,
      select,
    });
    for (const row of rows) await remove(tx, actor, organisationId, row);
    return rows;
  });
  for (const { sha256 } of gone) if (sha256 !== null) await releaseReport(organisationId, sha256);
}

type Row = { id: string; kind: string; format: string; title: string; hash: string; sha256: string | null };

async function remove(tx: Tx, actor: Actor, organisationId: string, row: Row): Promise<void> {
  const { id, kind, format, title, hash, sha256 } = row;
  const { count } = await tx.report.deleteMany({ where: { id } });
  if (count > 0)
    await record(tx, actor, organisationId, "report.deleted", id, {
      ...{ kind, format, title, hash },
      ...(sha256 === null ? {} : { sha256 }),
    });
}

const select = {
  id: true,
  assessmentId: true,
  kind: true,
  format: true,
  title: true,
  hash: true,
  madeOf: true,
  state: true,
  requestedBy: true,
  sha256: true,
} as const;
