import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AskForMore } from "@/domain/appraisal/weighing-input";
import { beginAppraisal } from "@/server/commands/appraisals";
import { assignProcesses } from "@/server/commands/assignments";
import { fillAssessment } from "@/server/commands/fill";
import { answerRequest, askForMore, closeRequest } from "@/server/commands/requests";
import { submitAssessment } from "@/server/commands/transitions";
import { appraising, declared } from "./appraising";
import { answerAll, newDraft } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asApp } from "./owner";
import { assigning } from "./working-together";

let stage: Stage;
let here: { assessmentId: string; id: string };
const manager = () => stage.people.manager.actor;
const appraiser = () => stage.people.appraiser.actor;
const owner = () => stage.people.contributor.actor;
beforeAll(async () => {
  stage = await newOrganisation("Request threads");
});
/** GP-1 belongs to the contributor. */
beforeEach(async () => {
  const assessmentId = await newDraft(manager());
  await assignProcesses(manager(), assigning(assessmentId, owner().personId, ["GP-1"]));
  await answerAll(manager(), assessmentId);
  await fillAssessment(manager(), { assessmentId, answers: declared });
  await submitAssessment(manager(), { id: assessmentId, reason: "" });
  const { id } = await beginAppraisal(appraiser(), appraising(appraiser(), assessmentId));
  here = { assessmentId, id };
});

const asking = (own: Partial<AskForMore> = {}): AskForMore => ({
  id: randomUUID(),
  message: randomUUID(),
  appraisalId: here.id,
  process: "GP-1",
  subject: "effectiveness",
  area: null,
  practice: null,
  instanceId: null,
  unlocks: true,
  toId: owner().personId,
  text: "Which figure is it?",
  ...own,
});
const ask = (own: Partial<AskForMore> = {}) => askForMore(appraiser(), asking(own));
const rowsOf = async (sql: string, values: unknown[]) =>
  (await asApp({ organisation_id: stage.organisationId }, (app) => app.query(sql, values))).rows;
const request = async (id: string) =>
  (await rowsOf("select answered_at, closed_at, version from evidence_request where id = $1", [id]))[0];

describe("the thread", () => {
  test("is answered by the one asked, asked anew by the team, and stays when it is closed", async () => {
    const { id } = await ask();
    expect(await request(id)).toMatchObject({ answered_at: null, version: 1 });
    const message = { id: randomUUID(), requestId: id, text: "The restore tests, monthly." };
    await answerRequest(owner(), message);
    await answerRequest(owner(), message);
    expect((await request(id))?.answered_at).not.toBeNull();
    await answerRequest(appraiser(), { ...message, id: randomUUID(), text: "Since when?" });
    expect((await request(id))?.answered_at).toBeNull();
    await answerRequest(manager(), { ...message, id: randomUUID(), text: "Since March." });
    const stale = { requestId: id, version: 1 };
    expect(await refusal(closeRequest(appraiser(), stale))).toMatchObject({ code: "request.stale" });
    await closeRequest(appraiser(), { requestId: id, version: 4 });
    await closeRequest(appraiser(), { requestId: id, version: 4 });
    expect((await request(id))?.closed_at).not.toBeNull();
    expect(await refusal(answerRequest(owner(), { ...message, id: randomUUID() }))).toMatchObject({
      code: "request.closed",
    });
    expect(
      await rowsOf("select text from request_message where request_id = $1 order by at", [id]),
    ).toHaveLength(4);
  });

  test("is asked once, however often the form is sent", async () => {
    const form = asking();
    await askForMore(appraiser(), form);
    await askForMore(appraiser(), form);
    expect(await rowsOf("select id from evidence_request where appraisal_id = $1", [here.id])).toHaveLength(
      1,
    );
  });

  test("may be about a practice of an area in scope, and be put to anybody outside the team", async () => {
    const practice = { process: null, subject: null, area: "SM", practice: "ESP 1.1" };
    await ask({ ...practice, toId: stage.people.executive.actor.personId });
    expect(await refusal(ask({ ...practice, area: "CAM" }))).toMatchObject({ code: "appraisal.area-out" });
    expect(await refusal(ask({ ...practice, toId: appraiser().personId }))).toMatchObject({
      code: "request.nobody-to-answer",
    });
  });

  test("about an answer only its owner or a manager is asked", async () => {
    for (const role of ["executive", "administrator"] as const)
      expect(await refusal(ask({ toId: stage.people[role].actor.personId }))).toMatchObject({
        code: "request.nobody-to-answer",
      });
    expect(await refusal(ask({ process: "GP-2", subject: null }))).toMatchObject({
      code: "request.nobody-to-answer",
    });
    await ask({ process: "GP-2", subject: null, toId: manager().personId });
  });
});

describe("who may not", () => {
  test("only the team asks and closes", async () => {
    const { id } = await ask();
    expect(await refusal(askForMore(manager(), asking()))).toMatchObject({ reason: "forbidden" });
    expect(await refusal(askForMore(owner(), asking()))).toMatchObject({ reason: "missing" });
    const closing = { requestId: id, version: 1 };
    expect(await refusal(closeRequest(manager(), closing))).toMatchObject({ reason: "forbidden" });
    expect(await refusal(closeRequest(owner(), closing))).toMatchObject({ reason: "missing" });
  });

  test("a request to somebody else is missing for who is neither asked nor reads appraisals", async () => {
    const { id } = await ask({ process: "GP-2", subject: null, toId: manager().personId });
    const saying = { id: randomUUID(), requestId: id, text: "I know." };
    expect(await refusal(answerRequest(owner(), saying))).toMatchObject({ reason: "missing" });
    expect(await refusal(answerRequest(stage.people.executive.actor, saying))).toMatchObject({
      reason: "forbidden",
    });
  });
});
