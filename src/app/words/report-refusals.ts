import type { Params } from "@/domain/refusal";

/** Why a report is not made, stopped or handed over. */
export const reportRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "forbidden.report.order": () =>
    "The answers are not declared yet. Until then only security managers have them reported.",
  "forbidden.report.cancel": () => "Only who ordered a report, or a security manager, stops it.",
  "forbidden.report.delete": () => "Only who ordered a report, or a security manager, deletes it.",
  "report.not-over": () => "The report is still being made. Stop it first.",
  "report.missing": () => "There is no such report that you can see.",
  "report.not-ready": () => "The report is not made yet.",
  "report.over": () => "The report is finished; there is nothing left to stop.",
};
