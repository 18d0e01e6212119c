import { randomUUID } from "node:crypto";
import { carryOver, confirmCarried } from "@/server/commands/carry-over";
import { importFile, type Upload } from "@/server/commands/imports";
import { changeRoles, endMembership, restoreMembership } from "@/server/commands/people";
import { archiveProfile, copyProfile, restoreProfile, saveProfile } from "@/server/commands/profiles";
import { mergeUnit, moveUnit } from "@/server/commands/unit-tree";
import { archiveUnit, renameUnit, restoreUnit } from "@/server/commands/units";
import { readAnswerField, readAnswers } from "@/server/queries/answer-fields";
import { countRemarks, readChecks } from "@/server/queries/checks";
import { readComparison, readOthers } from "@/server/queries/comparison";
import { readDefinitions } from "@/server/queries/definitions";
import { exportAssessment, readUnfit } from "@/server/queries/export";
import { readHistory, readLastChanges } from "@/server/queries/history";
import { previewImport } from "@/server/queries/import";
import { readPace } from "@/server/queries/pace";
import { readMember } from "@/server/queries/people";
import { compareProfiles, exportProfile, readProfile, readProfileToChange } from "@/server/queries/profiles";
import { readQuickAnswers } from "@/server/queries/quick-answers";
import { readUnit } from "@/server/queries/units";
import { appraisalDoors, appraisalWithoutId } from "./appraisal-doors";
import type { Side } from "./busy";
import { evidenceDoors, evidenceWithoutId } from "./evidence-doors";
import { asOwner } from "./owner";
import { portfolioDoors, portfolioWithoutId } from "./portfolio-doors";
import { ratingDoors, ratingWithoutId } from "./rating-doors";
import { reportDoors, reportWithoutId } from "./report-doors";
import { standardsDoors } from "./standards-doors";

type Doors = Readonly<Record<string, () => Promise<unknown>>>;

/** What working together added that takes the id of something, given an id of theirs. */
export function furtherDoors(sides: () => { ours: Side; theirs: Side }): Doors {
  const draft = () => sides().theirs.draft;
  const ask = () => sides().ours.people.manager.actor;
  const keeper = () => sides().ours.people.administrator.actor;
  const member = () => ({ personId: sides().theirs.opened.person_id });
  const unit = async () => ({ unitId: await idIn("unit", sides().theirs) });
  const profile = async () => ({ id: await idIn("own_profile", sides().theirs), version: 1 });
  const file = (): Upload => ({ kind: "assessment", name: "theirs.json", bytes: new Uint8Array([123, 125]) });
  const applying = () => ({ digest: "0".repeat(64), key: randomUUID(), carried: false, upload: file() });
  const levels = () => [{ level: 1 as const, minimumCapability: 1 as const, adds: ["GP-1"] }];
  return {
    carryOver: () => carryOver(ask(), { id: sides().ours.draft, from: draft() }),
    confirmCarried: () => confirmCarried(ask(), { id: draft(), process: "GP-1" }),
    importFile: () => importFile(ask(), { ...applying(), assessmentId: draft() }),
    previewImport: () => previewImport(ask(), { assessmentId: draft(), upload: file() }),
    exportAssessment: () => exportAssessment(ask(), draft(), "json"),
    readUnfit: () => readUnfit(ask(), draft()),
    readOthers: () => readOthers(ask(), draft()),
    readComparison: () => readComparison(ask(), sides().ours.draft, draft()),
    readChecks: () => readChecks(ask(), draft()),
    countRemarks: () => countRemarks(ask(), draft()),
    readDefinitions: () => readDefinitions(ask(), draft(), "load"),
    readHistory: () => readHistory(ask(), { assessmentId: draft(), processId: "GP-1", page: 1 }),
    readLastChanges: () => readLastChanges(ask(), draft(), "GP-1"),
    readPace: () => readPace(ask(), draft()),
    readAnswers: () => readAnswers(ask(), draft()),
    readAnswerField: () =>
      readAnswerField(ask(), { assessmentId: draft(), process: "GP-1", field: "operated" }),
    readQuickAnswers: () => readQuickAnswers(ask(), draft()),
    changeRoles: () => changeRoles(keeper(), { ...member(), version: 1, roles: ["manager"] }),
    endMembership: () => endMembership(keeper(), member()),
    restoreMembership: () => restoreMembership(keeper(), member()),
    readMember: () => readMember(keeper(), member().personId),
    renameUnit: async () => renameUnit(keeper(), { ...(await unit()), version: 1, name: "Renamed" }),
    moveUnit: async () => moveUnit(keeper(), { ...(await unit()), version: 1, parentId: "" }),
    mergeUnit: async () =>
      mergeUnit(keeper(), {
        unitId: await idIn("unit", sides().ours),
        version: 1,
        into: (await unit()).unitId,
      }),
    archiveUnit: async () => archiveUnit(keeper(), await unit()),
    restoreUnit: async () => restoreUnit(keeper(), await unit()),
    readUnit: async () => readUnit(keeper(), (await unit()).unitId),
    copyProfile: async () =>
      copyProfile(ask(), { key: randomUUID(), from: (await profile()).id, name: "Taken" }),
    saveProfile: async () =>
      saveProfile(ask(), { ...(await profile()), name: "Taken", note: "", levels: levels() }),
    archiveProfile: async () => archiveProfile(ask(), await profile()),
    restoreProfile: async () => restoreProfile(ask(), await profile()),
    exportProfile: async () => exportProfile(ask(), (await profile()).id),
    readProfileToChange: async () => readProfileToChange(ask(), (await profile()).id),
    compareProfiles: async () => compareProfiles(ask(), "baseline", (await profile()).id),
    readProfile: async () => readProfile(ask(), (await profile()).id),
    ...ratingDoors(sides),
    ...appraisalDoors(sides),
    ...evidenceDoors(sides),
    ...reportDoors(sides),
    ...portfolioDoors(sides),
    ...standardsDoors(sides),
  };
}

/** What it added that takes no id of an organisation's, with the reason. */
export const furtherWithoutId: Readonly<Record<string, string>> = {
  addMember: "makes a new one",
  readAudit: "takes words; its own test holds it to the organisation",
  exportAudit: "takes words; its own test holds it to the organisation",
  noteAuditExport: "one's own",
  verifyAudit: "takes a place in one's own chain",
  verifyChain: "the operator's",
  readChainEnds: "the operator's",
  addUnit: "makes a new one",
  importProfile: "makes a new one",
  startFromFile: "makes a new one",
  changeProfile: "one's own",
  endOwnSession: "of one's own sessions alone; its own test holds it to that",
  endTour: "one's own",
  readNews: "one's own, of what is new here",
  changeTimeZone: "one's own",
  readTour: "one's own",
  found: "part of a command",
  joinOrganisation: "part of a command",
  holdDraft: "part of a command",
  putAnswers: "part of a command",
  startDraft: "part of a command",
  foundByLink: "takes a secret",
  issueFoundingLink: "the operator's",
  findPlaces: "takes words; its own test holds it to the organisation",
  listMembers: "takes words; its own test holds it to the organisation",
  listProfiles: "takes no id; its own test holds it to the organisation",
  listUnits: "takes no id; its own test holds it to the organisation",
  listUnitPlaces: "takes no id; its own test holds it to the organisation",
  listSpokenNames: "takes no id; its own test holds it to the organisation",
  placeAll: "part of a command",
  suggestUnits: "takes no id; its own test holds it to the organisation",
  readImport: "the catalogue",
  ...ratingWithoutId,
  ...appraisalWithoutId,
  ...evidenceWithoutId,
  ...portfolioWithoutId,
  ...reportWithoutId,
};

async function idIn(table: "unit" | "own_profile", { organisationId }: Side): Promise<string> {
  const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query(`select id from ${table} where organisation_id = $1`, [organisationId]),
  );
  return String(rows[0]?.id);
}
