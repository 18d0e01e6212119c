import { listAppraisals } from "@/server/queries/appraisals";
import { listAsked } from "@/server/queries/asked";
import { listAssessments } from "@/server/queries/assessments";
import { exportAudit, readAudit } from "@/server/queries/audit";
import { listEvidence, listExpiring, readAddingEvidence } from "@/server/queries/evidence";
import { readMaterial } from "@/server/queries/material";
import { listMembers } from "@/server/queries/people";
import { findPlaces } from "@/server/queries/places";
import { readPortfolio } from "@/server/queries/portfolio";
import { readProcessMap } from "@/server/queries/process-map";
import { listProfiles } from "@/server/queries/profiles";
import { listReportable } from "@/server/queries/reportable";
import { listReports, readProgress } from "@/server/queries/reports";
import { readSignInSettings } from "@/server/queries/securing";
import { listFindingsToRemark } from "@/server/queries/shown-findings";
import { seeStandards } from "@/server/queries/standards";
import { readToday } from "@/server/queries/today";
import { listReadUnits } from "@/server/queries/unit-comparison";
import { listSpokenNames, listUnitPlaces, listUnits, suggestUnits } from "@/server/queries/units";
import type { Side } from "./busy";
import { looking, today } from "./evidence-doors";

/** Everything that is read without an id, as the people of this side read it; `reports` are ids that may be anybody's. */
export function lists({ people }: Pick<Side, "people">, reports: readonly string[]) {
  const { manager, executive, administrator } = people;
  const all = { branch: "", sort: "tree", descending: false, show: "all", search: "", page: 1 } as const;
  const events = { search: "", about: "", from: "", to: "", timeZone: "UTC" };
  return {
    readToday: () => readToday(manager.actor, { today }),
    listAssessments: () => listAssessments(manager.actor, { page: 1, archived: false, search: "" }),
    readAudit: () => readAudit(administrator.actor, { ...events, page: 1 }),
    exportAudit: () => exportAudit(administrator.actor, events, "json"),
    findPlaces: () => findPlaces(manager.actor, { q: "e", at: "" }),
    listMembers: () => listMembers(administrator.actor, { page: 1, ended: false, search: "" }),
    listProfiles: () => listProfiles(manager.actor, { archived: false }),
    listUnits: () => listUnits(administrator.actor, { archived: false }),
    listUnitPlaces: () => listUnitPlaces(administrator.actor),
    listSpokenNames: () => listSpokenNames(administrator.actor),
    suggestUnits: () => suggestUnits(manager.actor),
    listAsked: () => listAsked(manager.actor),
    listFindingsToRemark: () => listFindingsToRemark(manager.actor),
    listAppraisals: () => listAppraisals(manager.actor),
    listEvidence: () => listEvidence(manager.actor, looking(), today),
    listExpiring: () => listExpiring(manager.actor, today),
    readAddingEvidence: () => readAddingEvidence(manager.actor),
    listReports: () => listReports(manager.actor, { page: 1 }),
    listReportable: () => listReportable(manager.actor),
    readProgress: () => readProgress(manager.actor, reports),
    readSignInSettings: () => readSignInSettings(administrator.actor),
    listReadUnits: () => listReadUnits(executive.actor),
    readMaterial: () => readMaterial(manager.actor, "ESP 1.1"),
    readPortfolio: () => readPortfolio(executive.actor, all, today),
    readProcessMap: () => readProcessMap(executive.actor, { branch: "", page: 1 }),
    seeStandards: () => seeStandards(manager.actor, undefined),
  } satisfies Readonly<Record<string, () => Promise<unknown>>>;
}

/** What has no word of anybody's to tell in a busy organisation as the tests leave it, so that its silence shows nothing. */
export const silent = [
  "listFindingsToRemark",
  "listExpiring",
  "listReadUnits",
  "readProgress",
  "readProcessMap",
];
