import "server-only";
import type { Member } from "@/domain/actor";
import { type Status, statuses } from "@/domain/assessment";
import { can } from "@/domain/policy";
import { isReportFormat, type ReportFormat } from "@/domain/report/kinds";
import { env } from "@/env";
import { keyOf } from "./storage";

export const reportStates = ["queued", "running", "done", "failed", "cancelled"] as const;
export type ReportState = (typeof reportStates)[number];

/** The states of an assessment of which this member may read a report. */
export const readable = (actor: Member): Status[] =>
  statuses.filter((status) => can(actor, "report.see", { status }));

/** Where the file of a report lies: apart from evidence, whose bytes go when no item holds them any more. */
export const reportKey = (organisationId: string, sha256: string): string =>
  keyOf(`${organisationId}/reports`, sha256);

/** The moment before which whatever was made is no longer kept; null where reports are kept for ever. */
export function keptSince(): Date | null {
  const days = env().REPORT_DAYS;
  return days === 0 ? null : new Date(Date.now() - days * day);
}

/** The moment until which a report is kept that was made then. */
export function keptUntil(finishedAt: Date | null): string | null {
  const days = env().REPORT_DAYS;
  return days === 0 || finishedAt === null ? null : new Date(finishedAt.getTime() + days * day).toISOString();
}

const day = 24 * 60 * 60 * 1000;

export const isWaiting = ({ state }: { state: ReportState }): boolean =>
  state === "queued" || state === "running";

export const stateOf = (word: string): ReportState =>
  reportStates.find((state) => state === word) ?? "failed";
export const formatOf = (word: string): ReportFormat => (isReportFormat(word) ? word : "json");
