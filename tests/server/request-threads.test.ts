import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { answerRequest, askForMore, closeRequest } from "@/server/commands/requests";
import { askingStage } from "./asking-stage";
import { refusal } from "./outcome";

const { stage, here, manager, appraiser, owner, asking, ask, rowsOf } = askingStage("Request threads");
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
    expect(await rowsOf("select id from evidence_request where appraisal_id = $1", [here().id])).toHaveLength(
      1,
    );
  });

  test("may be about a practice of an area in scope, and be put to anybody outside the team", async () => {
    const practice = { process: null, subject: null, area: "SM", practice: "ESP 1.1" };
    await ask({ ...practice, toId: stage().people.executive.actor.personId });
    expect(await refusal(ask({ ...practice, area: "CAM" }))).toMatchObject({ code: "appraisal.area-out" });
    expect(await refusal(ask({ ...practice, toId: appraiser().personId }))).toMatchObject({
      code: "request.nobody-to-answer",
    });
  });

  test("about an answer only its owner or a manager is asked", async () => {
    for (const role of ["executive", "administrator"] as const)
      expect(await refusal(ask({ toId: stage().people[role].actor.personId }))).toMatchObject({
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
    expect(await refusal(answerRequest(stage().people.executive.actor, saying))).toMatchObject({
      reason: "forbidden",
    });
  });
});
