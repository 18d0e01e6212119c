import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { ReportDocument } from "@/domain/report/document";
import type { OrderReport, ReportId } from "@/domain/report/order-input";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { type Json, noJson, reach, within } from "../db";
import { digestOf } from "../digests";
import { loadAssessment } from "../records";
import { stopPress } from "../reports/press";
import { startPress } from "../reports/queue";

/** What is to be drawn, already in words, with the mark of what it says and the name that its file bears. */
export type Prepared = { document: ReportDocument; hash: string; fileName: string };

/** Orders a report: it is drawn beside the server, and listed at once. The same key again orders it once. */
export async function orderReport(
  actor: Actor,
  { key, assessmentId, kind, format, sections, names }: OrderReport,
  { document, hash, fileName }: Prepared,
): Promise<{ id: string }> {
  authorizeMember(actor, "report.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "report.order", assessment);
    const known = await tx.report.findFirst({
      where: { id: key },
      select: { assessmentId: true, kind: true, format: true, sections: true, requestedBy: true },
    });
    if (known !== null) {
      const same = { assessmentId, kind, format, sections, requestedBy: personId };
      if (digestOf(known) !== digestOf(same)) throw new Refusal("conflict", "key.used");
      return;
    }
    await tx.report.create({
      data: {
        organisationId,
        id: key,
        assessmentId,
        kind,
        format,
        sections,
        options: { names },
        title: document.title,
        fileName,
        madeOf: assessment.status,
        hash,
        document: toJson(document),
        requestedBy: personId,
      },
      select: { id: true },
    });
    await record(tx, actor, organisationId, "report.ordered", key, {
      assessmentId,
      kind,
      format,
      names,
      hash,
    });
  });
  startPress(organisationId);
  return { id: key };
}

/** Stops a report that is not made yet. */
export async function cancelReport(actor: Actor, { id }: ReportId): Promise<void> {
  authorizeMember(actor, "report.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    await tx.$queryRaw`select id from report where id = ${id}::uuid for update`;
    const row = await tx.report.findFirst({
      where: { id },
      select: { state: true, requestedBy: true, assessmentId: true, madeOf: true },
    });
    if (row === null) throw new Refusal("missing", "report.missing");
    const { archivedFrom } = await loadAssessment(tx, row.assessmentId);
    const status = row.madeOf === "draft" ? ("draft" as const) : ("submitted" as const);
    authorizeMember(actor, "report.cancel", { status, archivedFrom, ordered: row.requestedBy === personId });
    if (row.state !== "queued" && row.state !== "running") throw new Refusal("conflict", "report.over");
    await tx.report.update({
      where: { organisationId_id: { organisationId, id } },
      data: { state: "cancelled", document: noJson, heldUntil: null, finishedAt: new Date() },
      select: { id: true },
    });
    await record(tx, actor, organisationId, "report.cancelled", id);
  });
  stopPress(id);
}

/** Goes on with what waits, and with what a server left behind when it was killed. Whoever waits for a report calls it. */
export async function resumeReports(actor: Actor): Promise<void> {
  authorizeMember(actor, "report.list");
  startPress(actor.organisationId);
}

const toJson = (document: ReportDocument): Json => JSON.parse(JSON.stringify(document));
