import { randomUUID } from "node:crypto";
import { saveAnswer } from "@/server/commands/answers";
import { describeAssessment } from "@/server/commands/assessments";
import { assignProcesses, handBack, sayDone } from "@/server/commands/assignments";
import { postComment } from "@/server/commands/comments";
import { fillAssessment } from "@/server/commands/fill";
import { issueLink } from "@/server/commands/links";
import {
  archiveAssessment,
  restoreAssessment,
  submitAssessment,
  takeBackAssessment,
} from "@/server/commands/transitions";
import { readProcess, readProcesses } from "@/server/queries/answers";
import { seeAssessment } from "@/server/queries/assessments";
import { readAssigning, readAssignments } from "@/server/queries/assignments";
import { readComments } from "@/server/queries/comments";
import { readDescription } from "@/server/queries/description";
import { readResult } from "@/server/queries/result";
import { readSubmission } from "@/server/queries/submission";
import { beginning } from "./assessing";
import type { Side } from "./busy";
import { assigning, remark } from "./working-together";

type Doors = Readonly<Record<string, () => Promise<unknown>>>;

/** What takes the id of an assessment, or of something in it, given an id of theirs. */
export function firstDoors(sides: () => { ours: Side; theirs: Side }): Doors {
  const ask = () => sides().ours.people.manager.actor;
  const move = () => ({ id: sides().theirs.draft, reason: "" });
  const said = () => {
    const { key: _key, profile: _profile, ...rest } = beginning();
    return { ...rest, id: sides().theirs.draft, version: 1 };
  };
  const answer = () => ({
    assessmentId: sides().theirs.draft,
    change: randomUUID(),
    process: "GP-1",
    field: "note",
    value: "x",
    version: 0,
  });

  return {
    saveAnswer: () => saveAnswer(ask(), answer()),
    describeAssessment: () => describeAssessment(ask(), said()),
    submitAssessment: () => submitAssessment(ask(), move()),
    takeBackAssessment: () => takeBackAssessment(ask(), move()),
    archiveAssessment: () => archiveAssessment(ask(), move()),
    restoreAssessment: () => restoreAssessment(ask(), move()),
    issueLink: () =>
      issueLink(sides().ours.people.administrator.actor, { email: sides().theirs.people.manager.email }),
    readProcesses: () => readProcesses(ask(), sides().theirs.draft),
    readProcess: () => readProcess(ask(), sides().theirs.draft, "GP-1"),
    seeAssessment: () => seeAssessment(ask(), sides().theirs.draft),
    fillAssessment: () =>
      fillAssessment(ask(), { assessmentId: sides().theirs.draft, answers: { "GP-1": { operated: "no" } } }),
    readDescription: () => readDescription(ask(), sides().theirs.draft),
    readSubmission: () => readSubmission(ask(), sides().theirs.draft),
    readResult: () => readResult(ask(), sides().theirs.draft),
    assignProcesses: () =>
      assignProcesses(ask(), assigning(sides().theirs.draft, sides().theirs.opened.person_id, ["GP-2"])),
    sayDone: () => sayDone(ask(), { assessmentId: sides().theirs.draft, process: "GP-1", done: true }),
    handBack: () => handBack(ask(), remark(sides().theirs.draft, "GP-1")),
    postComment: () => postComment(ask(), remark(sides().theirs.draft, "GP-1")),
    readAssignments: () => readAssignments(ask(), sides().theirs.draft),
    readAssigning: () => readAssigning(ask(), sides().theirs.draft, "GP-1"),
    readComments: () => readComments(ask(), sides().theirs.draft, "GP-1"),
  };
}

/** What there was from the beginning that takes no id of an organisation's, with the reason. */
export const firstWithoutId: Readonly<Record<string, string>> = {
  startAssessment: "makes a new one; the same key elsewhere is another key",
  foundOrganisation: "the operator's",
  redeemLink: "takes a secret",
  startSession: "takes an address and a password",
  replaceSession: "takes a secret",
  endSession: "takes a secret; sign-in tests that nobody ends another's",
  changePassword: "one's own",
  beginSession: "part of a command",
  endOtherSessions: "part of a command",
  endSessionsButLast: "part of a command",
  addUp: "part of a command",
  writeAnswer: "part of a command",
  say: "part of a command",
  saidBefore: "part of a command",
  answeredBefore: "part of a command",
  keepAnswer: "part of a command",
  readToday: "takes no id; its own test holds it to the organisation",
  listAssessments: "takes words; the test of tenants holds it to the organisation",
  readStart: "the catalogue",
  browseProcesses: "the catalogue",
  seeProcess: "the catalogue",
  seeCapabilityTable: "the catalogue",
  seeProfiles: "the catalogue",
  seeSecurityManagement: "the catalogue",
};
