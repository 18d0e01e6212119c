import "server-only";
import type { Actor } from "@/domain/actor";
import { record } from "../audit";
import { authorize } from "../authorize";
import { noJson, whole, within } from "../db";

/** How long a press that says nothing is taken to be alive. */
const patience = 120_000;
/** How often a report that was left behind is begun again. */
const mostAttempts = 3;
export type ReportJob = { id: string; format: string; document: unknown };

/** The next report that waits, or that a press left behind; it is this process's until it falls silent. */
export async function takeReport(actor: Actor, organisationId: string): Promise<ReportJob | null> {
  authorize(actor, "report.draw");
  return within(whole(organisationId), async (tx) => {
    await tx.$executeRaw`update report set state = 'failed', document = null, held_until = null, finished_at = now()
      where state = 'running' and held_until < now() and attempts >= ${mostAttempts}`;
    const [job] = await tx.$queryRaw<ReportJob[]>`
      update report set state = 'running', attempts = attempts + 1, progress = 0, held_until = ${heldUntil()}
      where (organisation_id, id) = (
        select organisation_id, id from report
        where state = 'queued' or (state = 'running' and held_until < now())
        order by requested_at limit 1 for update skip locked)
      returning id, format, document`;
    return job ?? null;
  });
}

type Of = { organisationId: string; id: string };

/** How far it has come, from 0 to 1; false where it was stopped meanwhile. */
export async function tellProgress(
  actor: Actor,
  { organisationId, id, share }: Of & { share: number },
): Promise<boolean> {
  authorize(actor, "report.draw");
  const { count } = await within(whole(organisationId), (tx) =>
    tx.report.updateMany({
      where: { id, state: "running" },
      data: { progress: Math.round(share * 100), heldUntil: heldUntil() },
    }),
  );
  return count > 0;
}

/** Lists the file for download. What was stopped meanwhile stays stopped. */
export async function finishReport(
  actor: Actor,
  { organisationId, id, size, sha256 }: Of & { size: number; sha256: string },
): Promise<void> {
  authorize(actor, "report.draw");
  await within(whole(organisationId), async (tx) => {
    const { count } = await tx.report.updateMany({
      where: { id, state: "running" },
      data: {
        state: "done",
        progress: 100,
        document: noJson,
        heldUntil: null,
        finishedAt: new Date(),
        size,
        sha256,
      },
    });
    if (count > 0) await record(tx, actor, organisationId, "report.made", id, { size, sha256 });
  });
}

/** Says that it could not be drawn. */
export async function failReport(actor: Actor, { organisationId, id }: Of): Promise<void> {
  authorize(actor, "report.draw");
  await within(whole(organisationId), async (tx) => {
    const { count } = await tx.report.updateMany({
      where: { id, state: "running" },
      data: { state: "failed", document: noJson, heldUntil: null, finishedAt: new Date() },
    });
    if (count > 0) await record(tx, actor, organisationId, "report.failed", id);
  });
}

const heldUntil = (): Date => new Date(Date.now() + patience);
