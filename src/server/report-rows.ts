import "server-only";
import type { Member } from "@/domain/actor";
import { type Status, statuses } from "@/domain/assessment";
import { can } from "@/domain/policy";
import { isReportFormat, type ReportFormat } from "@/domain/report/kinds";
import { keyOf } from "./storage";

export const reportStates = ["queued", "running", "done", "failed", "cancelled"] as const;
export type ReportState = (typeof reportStates)[number];

/** The states of an assessment of which this member may read a report. */
export const readable = (actor: Member): Status[] =>
  statuses.filter((status) => can(actor, "report.see", { status }));

/** Where the file of a report lies: apart from evidence, whose bytes go when no item holds them any more. */
export const reportKey = (organisationId: string, sha256: string): string =>
  keyOf(`${organisationId}/reports`, sha256);

export const isWaiting = ({ state }: { state: ReportState }): boolean =>
  state === "queued" || state === "running";

export const stateOf = (word: string): ReportState =>
  reportStates.find((state) => state === word) ?? "failed";
export const formatOf = (word: string): ReportFormat => (isReportFormat(word) ? word : "json");
