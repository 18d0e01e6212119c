import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { saveAnswer } from "@/server/commands/answers";
import { submitAssessment } from "@/server/commands/transitions";
import { readProcess, readProcesses } from "@/server/queries/answers";
import { answerAll, newDraft, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";

let stage: Stage;
let draft: string;
const manager = () => stage.people.manager.actor;
const answerOf = async (process: string) => (await readProcess(manager(), draft, process)).answer;

beforeAll(async () => {
  stage = await newOrganisation("Answers");
  draft = await newDraft(manager());
});

describe("saving an answer", () => {
  test("keeps the value and counts the field's version from 1", async () => {
    const first = await put(manager(), draft, { process: "OSP-5", field: "operated", value: "yes" });
    const second = await put(manager(), draft, {
      process: "OSP-5",
      field: "operated",
      value: "no",
      version: 1,
    });
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(await answerOf("OSP-5")).toEqual({ operated: "no" });
  });

  test("clears the field with null, and with an empty text", async () => {
    await put(manager(), draft, { process: "OSP-6", field: "note", value: "Ask Ada." });
    await put(manager(), draft, { process: "OSP-6", field: "note", value: null, version: 1 });
    expect(await answerOf("OSP-6")).toEqual({});
    await put(manager(), draft, { process: "OSP-6", field: "note", value: "Ask Ada.", version: 2 });
    await put(manager(), draft, { process: "OSP-6", field: "note", value: "", version: 3 });
    expect(await answerOf("OSP-6")).toEqual({});
  });

  test("applies a change once, however often it is sent, and answers as it did", async () => {
    const sent = { change: randomUUID(), process: "OSP-7", field: "operated", value: "yes" };
    const first = await put(manager(), draft, sent);
    await put(manager(), draft, { process: "OSP-7", field: "operated", value: "no", version: 1 });
    expect(await put(manager(), draft, sent)).toEqual(first);
    expect(await answerOf("OSP-7")).toEqual({ operated: "no" });
  });

  test("applies a change once that is sent five times at the same moment", async () => {
    const sent = { change: randomUUID(), process: "OSP-8", field: "operated", value: "yes" };
    const { done } = await together(Array.from({ length: 5 }, () => put(manager(), draft, sent)));
    expect(done.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
    expect((await readProcess(manager(), draft, "OSP-8")).versions).toEqual({ operated: 1 });
  });

  test("refuses a change whose name was used for another", async () => {
    const sent = { change: randomUUID(), process: "OSP-9", field: "operated", value: "yes" };
    await put(manager(), draft, sent);
    for (const other of [{ field: "documented" }, { process: "OSP-10" }, { value: "no" }, { value: null }])
      expect(await refusal(put(manager(), draft, { ...sent, ...other }))).toMatchObject({
        reason: "conflict",
        code: "key.used",
      });
  });
});

describe("two at work", () => {
  test("a change made on an old version is refused with both values, and changes nothing", async () => {
    await put(manager(), draft, { process: "OSP-11", field: "documented", value: "yes" });
    const late = await refusal(
      put(manager(), draft, { process: "OSP-11", field: "documented", value: "no" }),
    );
    expect(late).toMatchObject({
      reason: "conflict",
      code: "answer.stale",
      params: { field: "documented", theirs: "yes", yours: "no", version: 1, by: "manager of Answers" },
    });
    expect(Date.parse(String(late.params.at))).toBeLessThanOrEqual(Date.now());
    expect(await answerOf("OSP-11")).toEqual({ documented: "yes" });
  });

  test("a version that was never reached is refused as well", async () =>
    expect(
      await refusal(put(manager(), draft, { process: "OSP-12", field: "note", value: "x", version: 7 })),
    ).toMatchObject({ reason: "conflict", code: "answer.stale", params: { theirs: "", version: 0 } }));

  test("two fields of one process at once are both saved", async () => {
    const { done } = await together([
      put(manager(), draft, { process: "OSP-14", field: "operated", value: "yes" }),
      put(manager(), draft, { process: "OSP-14", field: "metrics.activity", value: "unknown" }),
      put(manager(), draft, { process: "OSP-14", field: "definitions.activity.name", value: "Runs" }),
    ]);
    expect(done).toHaveLength(3);
    expect(await answerOf("OSP-14")).toEqual({
      operated: "yes",
      metrics: { activity: "unknown" },
      definitions: { activity: { name: "Runs" } },
    });
  });

  test("of six at once on the same field exactly one wins, and the others are shown the winner's value", async () => {
    const values = ["yes", "no", "unknown", "yes", "no", "unknown"];
    const { done, refused } = await together(
      values.map((value) => put(manager(), draft, { process: "OSP-15", field: "operated", value })),
    );
    expect(done).toHaveLength(1);
    const { operated } = await answerOf("OSP-15");
    expect(refused.map(({ code, params }) => [code, params.theirs])).toEqual(
      Array.from({ length: 5 }, () => ["answer.stale", operated]),
    );
  });
});

describe("what cannot be saved", () => {
  test.each([
    ["a field that there is not", { field: "metrics.cost", value: "yes" }, "invalid", "answer.no-such-field"],
    [
      "a field by a name that every object has",
      { field: "constructor", value: "yes" },
      "invalid",
      "answer.no-such-field",
    ],
    ["a value outside its set", { field: "operated", value: "perhaps" }, "invalid", "value-not-allowed"],
    [
      "not applicable for another metric than quality",
      { field: "metrics.load", value: "not-applicable" },
      "invalid",
      "value-not-allowed",
    ],
    ["a word where a switch is", { field: "applicable", value: "false" }, "invalid", "wrong-type"],
    ["a note of 4001 characters", { field: "note", value: "n".repeat(4001) }, "invalid", "too-long"],
    [
      "a metric's name of 201 characters",
      { field: "definitions.load.name", value: "n".repeat(201) },
      "invalid",
      "too-long",
    ],
    ["a character that no text holds", { field: "note", value: "a\u0000b" }, "invalid", "not-printable"],
    [
      "a process that there is not",
      { process: "OSP-99", field: "operated", value: "yes" },
      "missing",
      "process.missing",
    ],
  ])("%s is refused, and changes nothing", async (_what, sent, reason, code) => {
    const found = await refusal(put(manager(), draft, { process: "OSP-16", ...sent }));
    expect(found).toMatchObject({ reason, code });
    expect(await answerOf("OSP-16")).toEqual({});
  });

  test("a note of 4000 characters is saved whole", async () => {
    const value = "ü".repeat(4000);
    await put(manager(), draft, { process: "OSP-17", field: "note", value });
    expect(await answerOf("OSP-17")).toEqual({ note: value });
  });

  test("an assessment or a process by a name that is none is missing, whatever the name", async () => {
    const answer = { change: randomUUID(), process: "OSP-1", field: "operated", value: "yes", version: 0 };
    for (const assessmentId of ["", "x", "a\u0000b", randomUUID(), `${draft}0`])
      expect(await refusal(saveAnswer(manager(), { assessmentId, ...answer }))).toMatchObject({
        reason: "missing",
      });
    for (const process of ["", "OSP-99", "a\u0000b", "__proto__"])
      expect(await refusal(readProcess(manager(), draft, process))).toMatchObject({ reason: "missing" });
  });

  test("only a manager answers; for whoever sees the assessment it is forbidden, for others missing", async () => {
    const attempt = (role: "executive" | "appraiser" | "contributor" | "administrator") =>
      refusal(put(stage.people[role].actor, draft, { process: "OSP-19", field: "operated", value: "yes" }));
    expect((await attempt("executive")).reason).toBe("forbidden");
    expect((await attempt("appraiser")).reason).toBe("forbidden");
    expect((await attempt("contributor")).reason).toBe("missing");
    expect((await attempt("administrator")).reason).toBe("missing");
    expect(await answerOf("OSP-19")).toEqual({});
  });
});

test("a submitted assessment is locked, but a retry of what was saved before still answers as it did", async () => {
  const locked = await newDraft(manager());
  const sent = { change: randomUUID(), process: "GP-1", field: "note", value: "Kept in the wiki." };
  const saved = await put(manager(), locked, sent);
  await answerAll(manager(), locked);
  await submitAssessment(manager(), { id: locked, reason: "" });
  expect(await refusal(put(manager(), locked, { ...sent, change: randomUUID(), version: 1 }))).toMatchObject({
    reason: "conflict",
    code: "assessment.locked",
    params: { status: "submitted" },
  });
  expect(await put(manager(), locked, sent)).toEqual(saved);
  expect((await readProcesses(manager(), locked)).every(({ complete }) => complete)).toBe(true);
});
