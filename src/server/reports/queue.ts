import "server-only";
import { Readable } from "node:stream";
import { system } from "@/domain/actor";
import { faultOf, tell } from "@/journal";
import { failReport, finishReport, type ReportJob, takeReport, tellProgress } from "../commands/report-press";
import { sweepReports } from "../commands/report-removal";
import { reportKey } from "../report-rows";
import { stage, storage } from "../storage";
import { press, Stopped } from "./press";

/** At once in this process, so that drawing never takes the machine from those who read. */
const presses = 2;
/** No report comes near it. */
const largest = 200 * 1024 * 1024;

/** Sees to it that what waits in an organisation is drawn, as far as presses are free. Returns at once. */
export function startPress(organisationId: string): void {
  waiting.add(organisationId);
  while (running.count < presses && waiting.size > 0) {
    const [next] = waiting;
    if (next === undefined) return;
    waiting.delete(next);
    running.count++;
    void drawAll(next)
      // What could not even be said to have failed is taken up again once somebody waits for it.
      .catch((error: unknown) => tell("error", "reports-wait", faultOf(error)))
      .finally(() => {
        running.count--;
        if (waiting.size > 0) startPress([...waiting][0] ?? next);
      });
  }
}

const holder = globalThis as typeof globalThis & {
  plumblinePress?: { waiting: Set<string>; running: { count: number } };
};
holder.plumblinePress ??= { waiting: new Set<string>(), running: { count: 0 } };
const { waiting, running } = holder.plumblinePress;

async function drawAll(organisationId: string): Promise<void> {
  await sweepReports(system, organisationId);
  for (
    let job = await takeReport(system, organisationId);
    job !== null;
    job = await takeReport(system, organisationId)
  )
    await draw(organisationId, job);
}

async function draw(organisationId: string, { id, ...job }: ReportJob): Promise<void> {
  try {
    const bytes = await press(id, job, (share) => tellProgress(system, { organisationId, id, share }));
    const staged = await stage(Readable.from([bytes]), largest);
    try {
      await storage().put(reportKey(organisationId, staged.sha256), staged);
      await finishReport(system, { organisationId, id, size: staged.size, sha256: staged.sha256 });
    } finally {
      await staged.discard();
    }
  } catch (error) {
    if (error instanceof Stopped) return;
    tell("error", "report-not-made", { organisation: organisationId, report: id, ...faultOf(error) });
    await failReport(system, { organisationId, id });
  }
}
