import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { submitAssessment } from "@/server/commands/transitions";
import { answerAll, newDraft } from "../server/assessing";
import { enter, hold } from "../server/browser";
import { newOrganisation, type Stage } from "../server/organisation";

// After the browser, which stands in for next/headers.
const { POST } = await import("@/app/api/assessments/[assessment]/answers/route");

const origin = "http://127.0.0.1:3000";
const request = (change: unknown, writer: Record<string, string> = {}) =>
  new NextRequest(`${origin}/api/assessments/x/answers`, {
    method: "POST",
    body: JSON.stringify(change),
    headers: { host: "127.0.0.1:3000", origin, ...writer },
  });

let stage: Stage;
let reference: string;
beforeAll(async () => {
  stage = await newOrganisation("Answers endpoint");
  reference = await enter(stage.people.manager);
});
beforeEach(() => hold(reference));

const body = async (response: Response): Promise<Record<string, unknown>> => response.json();

describe("saving an answer over HTTP", () => {
  const save = (assessment: string, change: unknown) =>
    POST(request(change), { params: Promise.resolve({ assessment }) });
  const change = () => ({
    change: randomUUID(),
    process: "GP-1",
    field: "operated",
    value: "yes",
    version: 0,
  });

  test("goes through every status that a person can meet", async () => {
    const draft = await newDraft(stage.people.manager.actor);
    const sent = change();
    expect((await save(draft, sent)).status).toBe(200);
    expect((await save(draft, sent)).status).toBe(200);
    const stale = await save(draft, { ...change(), value: "no" });
    expect([stale.status, await body(stale)]).toMatchObject([
      409,
      { code: "answer.stale", params: { theirs: "yes", yours: "no", version: 1 } },
    ]);
    expect((await save(draft, { ...change(), value: "perhaps", version: 1 })).status).toBe(400);
    expect((await save(draft, { ...change(), process: "OSP-99" })).status).toBe(404);
    expect((await save(randomUUID(), change())).status).toBe(404);
    await answerAll(stage.people.manager.actor, draft);
    await submitAssessment(stage.people.manager.actor, { id: draft, reason: "" });
    const locked = await save(draft, { ...change(), field: "note", value: "late" });
    expect([locked.status, await body(locked)]).toMatchObject([409, { code: "assessment.locked" }]);
    hold(await enter(stage.people.executive));
    expect((await save(draft, change())).status).toBe(403);
    hold(await enter(stage.people.administrator));
    expect((await save(draft, change())).status).toBe(404);
    hold();
    expect((await save(draft, change())).status).toBe(401);
  });

  test("what one person wrote is not saved as another's who signed in meanwhile", async () => {
    const draft = await newDraft(stage.people.manager.actor);
    const params = Promise.resolve({ assessment: draft });
    const sent = (personId: string) => POST(request(change(), { "x-person": personId }), { params });
    const other = await sent(stage.people.executive.actor.personId);
    expect([other.status, await body(other)]).toMatchObject([401, { code: "signed-out.other" }]);
    expect((await sent(stage.people.manager.actor.personId)).status).toBe(200);
  });

  test.each([
    ["nothing", {}],
    ["a list", []],
    ["null", null],
    ["a key too many", { ...change(), odd: 1 }],
    ["a version below zero", { ...change(), version: -1 }],
    ["a version that is no number", { ...change(), version: "0" }],
    ["a change that has no proper name", { ...change(), change: "1" }],
    ["a process by a name that no text can hold", { ...change(), process: "a\u0000b" }],
    ["a list as value", { ...change(), value: ["yes"] }],
  ])("refuses %s as invalid, and says which field", async (_what, sent) => {
    const answer = await save(randomUUID(), sent);
    expect(answer.status).toBe(400);
    const { fields } = await body(answer);
    expect(Object.keys(fields ?? {}).length).toBeGreaterThan(0);
  });
});
