import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { askForMore } from "@/server/commands/requests";
import { signOff } from "@/server/commands/sign-offs";
import { reopenAssessment } from "@/server/commands/transitions";
import { weighAnswers } from "@/server/commands/weighings";
import { readProcess, readProcesses } from "@/server/queries/answers";
import { seeAppraisal } from "@/server/queries/appraisal";
import { listAssessments } from "@/server/queries/assessments";
import { readResult } from "@/server/queries/result";
import { newAppraisal, newSubmission } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";

let stage: Stage;
let here: { assessmentId: string; id: string };
const manager = () => stage.people.manager.actor;
const appraiser = () => stage.people.appraiser.actor;
const executive = () => stage.people.executive.actor;
beforeAll(async () => {
  stage = await newOrganisation("Verified beside");
});

const listed = async (id: string) =>
  (await listAssessments(executive(), { page: 1, archived: false, search: "" })).lines.find(
    (line) => line.id === id,
  )?.verified;
const lineOf = async (id: string, process: string) =>
  (await readProcesses(executive(), id)).find((line) => line.id === process);

test("nothing is verified before an appraisal has begun", async () => {
  const id = await newSubmission(manager());
  expect(await listed(id)).toBeNull();
  expect(await lineOf(id, "GP-1")).toMatchObject({ lower: 2, upper: 2, verified: null });
  expect((await readResult(executive(), id)).verified).toBeNull();
});

test("under appraisal verified stands beside declared everywhere, as pairs, for executives too", async () => {
  here = await newAppraisal(manager(), appraiser());
  const ground = async () => (await seeAppraisal(executive(), here.id)).ground;
  expect(await ground()).toEqual({ declared: 44, returned: ["GP-3"] });
  await weighAnswers(appraiser(), {
    appraisalId: here.id,
    process: "GP-3",
    weighings: [{ subject: "not-applicable", verdict: "accepted", comment: "", version: 0 }],
  });
  expect(await ground()).toEqual({ declared: 44, returned: [] });
  expect(await listed(here.assessmentId)).toEqual({ lower: 0, upper: 0 });
  expect(await lineOf(here.assessmentId, "GP-1")).toMatchObject({
    lower: 2,
    upper: 2,
    verified: { lower: 0, upper: 2 },
  });
  expect(await lineOf(here.assessmentId, "GP-3")).toMatchObject({
    applicable: false,
    verified: { lower: null, upper: null },
  });
  const { result, verified, series } = await readResult(executive(), here.assessmentId);
  expect(verified).toMatchObject({ lower: 0, upper: 0 });
  const rowOf = (id: string) => result?.levels.flatMap(({ rows }) => rows).find((row) => row.id === id);
  expect(verified?.processes["GP-1"]).toEqual({ lower: 0, upper: 2 });
  expect(rowOf("GP-1")).toMatchObject({ lower: 2, upper: 2 });
  expect(verified?.processes["GP-3"]).toBeNull();
  expect(series?.groups.every((group) => group.verified !== undefined)).toBe(true);
});

test("a request opens its fields to a manager, and tells nobody else of an opening", async () => {
  await askForMore(appraiser(), {
    id: randomUUID(),
    message: randomUUID(),
    appraisalId: here.id,
    process: "GP-1",
    subject: "documentation",
    area: null,
    practice: null,
    instanceId: null,
    unlocks: true,
    toId: manager().personId,
    text: "Which?",
  });
  const view = await readProcess(manager(), here.assessmentId, "GP-1");
  expect(view).toMatchObject({ mayAnswer: false, unlocked: ["documented", "document", "plan", "note"] });
  expect((await readProcess(executive(), here.assessmentId, "GP-1")).unlocked).toEqual([]);
  expect((await readProcess(manager(), here.assessmentId, "GP-2")).unlocked).toEqual([]);
});

test("what is signed stays verified; of a reopened revision nothing is", async () => {
  const { assessmentId, id } = await newAppraisal(manager(), appraiser());
  const { version } = await seeAppraisal(appraiser(), id);
  await signOff(appraiser(), { id: randomUUID(), appraisalId: id, version, reason: "" });
  expect(await lineOf(assessmentId, "GP-1")).toMatchObject({ verified: { lower: 0, upper: 2 } });
  await reopenAssessment(manager(), { id: assessmentId, reason: "Once more." });
  expect((await readResult(manager(), assessmentId)).verified).toBeNull();
  expect((await readProcesses(manager(), assessmentId))[0]).toMatchObject({ verified: null });
});
