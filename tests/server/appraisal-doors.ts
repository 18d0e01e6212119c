import { randomUUID } from "node:crypto";
import {
  breakOffAppraisal,
  changeInstances,
  changeScope,
  changeTeam,
} from "@/server/commands/appraisal-changes";
import { beginAppraisal } from "@/server/commands/appraisals";
import { switchOrganisation } from "@/server/commands/organisation-switch";
import { answerRequest, askForMore, closeRequest } from "@/server/commands/requests";
import { signOff, withdrawSignature } from "@/server/commands/sign-offs";
import { reopenAssessment } from "@/server/commands/transitions";
import { weighAnswers } from "@/server/commands/weighings";
import { readBeginning, readSetUp, seeAppraisal } from "@/server/queries/appraisal";
import { readRequest, readRequests, requestsOfProcess } from "@/server/queries/requests";
import { readSigned, readSignOff } from "@/server/queries/sign-offs";
import { readProcessToWeigh, readWeighing } from "@/server/queries/weighings";
import { appraising } from "./appraising";
import type { Side } from "./busy";
import { asOwner } from "./owner";

type Doors = Readonly<Record<string, () => Promise<unknown>>>;

/** What appraising added that takes the id of something, given an id of theirs. */
export function appraisalDoors(sides: () => { ours: Side; theirs: Side }): Doors {
  const draft = () => sides().theirs.draft;
  const appraiser = () => sides().ours.people.appraiser.actor;
  const appraisal = () => idIn("appraisal", sides().theirs);
  const request = () => idIn("evidence_request", sides().theirs);
  const of = async () => ({ appraisalId: await appraisal() });
  const scoped = async () => {
    const { key: _, assessmentId: __, ...scope } = appraising(appraiser(), draft());
    return { ...scope, id: await appraisal(), version: 1 };
  };
  return {
    switchOrganisation: () =>
      switchOrganisation(appraiser(), { organisationId: sides().theirs.organisationId, reference: "none" }),
    beginAppraisal: () => beginAppraisal(appraiser(), appraising(appraiser(), draft())),
    changeScope: async () => changeScope(appraiser(), await scoped()),
    changeInstances: async () => changeInstances(appraiser(), await scoped()),
    changeTeam: async () => changeTeam(appraiser(), await scoped()),
    breakOffAppraisal: async () =>
      breakOffAppraisal(appraiser(), { ...(await scoped()), reason: "Why not." }),
    weighAnswers: async () => weighAnswers(appraiser(), { ...(await of()), process: "GP-1", weighings: [] }),
    askForMore: async () => askForMore(appraiser(), { ...asking, ...(await of()), id: randomUUID() }),
    answerRequest: async () =>
      answerRequest(appraiser(), { id: randomUUID(), requestId: await request(), text: "Here." }),
    closeRequest: async () => closeRequest(appraiser(), { requestId: await request(), version: 1 }),
    signOff: async () => signOff(appraiser(), { ...(await of()), id: randomUUID(), version: 1, reason: "" }),
    withdrawSignature: async () =>
      withdrawSignature(appraiser(), { ...(await of()), id: randomUUID(), reason: "Why not." }),
    readBeginning: () => readBeginning(appraiser(), draft()),
    seeAppraisal: async () => seeAppraisal(appraiser(), await appraisal()),
    readSetUp: async () => readSetUp(appraiser(), await appraisal()),
    readWeighing: async () => readWeighing(appraiser(), await appraisal()),
    readProcessToWeigh: async () => readProcessToWeigh(appraiser(), await appraisal(), "GP-1"),
    readRequests: async () => readRequests(appraiser(), await appraisal()),
    requestsOfProcess: () => requestsOfProcess(sides().ours.people.manager.actor, draft(), "GP-1"),
    readRequest: async () => readRequest(appraiser(), await request()),
    readSignOff: async () => readSignOff(appraiser(), await appraisal()),
    readSigned: () => readSigned(appraiser(), draft()),
    reopenAssessment: () =>
      reopenAssessment(sides().ours.people.manager.actor, { id: draft(), reason: "Why not." }),
  };
}

/** What it added that takes no id of an organisation's, with the reason. */
export const appraisalWithoutId: Readonly<Record<string, string>> = {
  makeMove: "part of a command",
  keepVerified: "part of a command",
  forgetVerified: "part of a command",
  takeWeighingBack: "part of a command",
  closeAllRequests: "part of a command",
  listAsked: "takes no id; the test of the queue holds it to the organisation",
  listFindingsToRemark: "takes no id; the test of requests holds it to the organisation",
  listAppraisals: "takes no id; its own test holds it to the organisation",
};

const asking = {
  message: randomUUID(),
  process: "GP-1",
  subject: null,
  area: null,
  practice: null,
  instanceId: null,
  unlocks: true,
  toId: randomUUID(),
  text: "Show me.",
};

async function idIn(table: "appraisal" | "evidence_request", { organisationId }: Side): Promise<string> {
  const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query(`select id from ${table} where organisation_id = $1`, [organisationId]),
  );
  return String(rows[0]?.id);
}
