import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { WeighAnswers } from "@/domain/appraisal/weighing-input";
import { addEvidence } from "@/server/commands/evidence";
import { linkAnswerEvidence, unlinkAnswerEvidence } from "@/server/commands/evidence-answers";
import { weighAnswers } from "@/server/commands/weighings";
import { newAppraisal } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asApp } from "./owner";

let stage: Stage;
let here: { assessmentId: string; id: string };
const manager = () => stage.people.manager.actor;
const appraiser = () => stage.people.appraiser.actor;
beforeAll(async () => {
  stage = await newOrganisation("Weighing");
});
beforeEach(async () => {
  here = await newAppraisal(manager(), appraiser());
});

type One = WeighAnswers["weighings"][number];
const accepted = (subject: One["subject"], own: Partial<One> = {}): One => ({
  subject,
  verdict: "accepted",
  comment: "Seen on site.",
  version: 0,
  ...own,
});
const weigh = (process: string, ...weighings: One[]) =>
  weighAnswers(appraiser(), { appraisalId: here.id, process, weighings });

/** The id of a link between a fresh item of the manager's and an answer. */
const back = async (process: string, subject: One["subject"]) => {
  const { id: evidenceId } = await addEvidence(manager(), {
    id: randomUUID(),
    title: `For ${process}`,
    description: "",
    sensitivity: "open",
    owner: manager().personId,
    periodFrom: null,
    periodTo: null,
    collectedOn: null,
    expiresOn: null,
  });
  const link = { id: randomUUID(), assessmentId: here.assessmentId, evidenceId, process, subject };
  await linkAnswerEvidence(manager(), link);
  return { link: link.id, evidenceId };
};

const rowsOf = async (sql: string, values: unknown[]) =>
  (await asApp({ organisation_id: stage.organisationId }, (app) => app.query(sql, values))).rows;
const bounds = async (process: string) =>
  (
    await rowsOf(
      "select verified_lower as lower, verified_upper as upper from process_answer where assessment_id = $1 and process = $2",
      [here.assessmentId, process],
    )
  )[0];
const counts = async () =>
  (await rowsOf("select to_weigh, weighed from assessment where id = $1", [here.assessmentId]))[0];

const ofLevelTwo = ["documentation", "activity", "scope", "unavailability", "effectiveness"] as const;

describe("weighing", () => {
  test("verifies a level once everything it takes is accepted on evidence", async () => {
    expect(await bounds("GP-1")).toEqual({ lower: 0, upper: 2 });
    await weigh("GP-1", accepted("operation"));
    for (const subject of ofLevelTwo) await back("GP-1", subject);
    await weigh("GP-1", ...ofLevelTwo.slice(0, 4).map((subject) => accepted(subject)));
    expect(await bounds("GP-1")).toEqual({ lower: 1, upper: 2 });
    expect(await counts()).toEqual({ to_weigh: 9, weighed: 5 });
    await weigh("GP-1", accepted("effectiveness"));
    expect(await bounds("GP-1")).toEqual({ lower: 2, upper: 2 });
    expect(await counts()).toEqual({ to_weigh: 9, weighed: 6 });
  });

  test("counts what is rejected as no, and what waits for more as unknown", async () => {
    await weigh("GP-1", accepted("operation"));
    await weigh("GP-1", accepted("effectiveness", { verdict: "rejected", comment: "A list, not a metric." }));
    expect(await bounds("GP-1")).toEqual({ lower: 0, upper: 1 });
    await weigh("GP-1", accepted("effectiveness", { verdict: "more", comment: "Which one?", version: 1 }));
    expect(await bounds("GP-1")).toEqual({ lower: 0, upper: 2 });
    expect(await counts()).toEqual({ to_weigh: 9, weighed: 1 });
  });

  test("leaves a process out once its being not applicable is accepted, and asks for it again when rejected", async () => {
    expect(await bounds("GP-3")).toEqual({ lower: 0, upper: 5 });
    await weigh("GP-3", accepted("not-applicable"));
    expect(await bounds("GP-3")).toEqual({ lower: null, upper: null });
    const rejected = { verdict: "rejected", comment: "It runs on site.", version: 1 } as const;
    await weigh("GP-3", accepted("not-applicable", rejected));
    expect(await bounds("GP-3")).toEqual({ lower: 0, upper: 5 });
  });

  test("accepts documentation and metrics on linked evidence alone, and an operation on what is said of it", async () => {
    expect(await refusal(weigh("GP-1", accepted("documentation")))).toMatchObject({
      reason: "conflict",
      code: "weighing.without-evidence",
    });
    expect(await refusal(weigh("GP-1", accepted("operation", { comment: "" })))).toMatchObject({
      code: "weighing.unfounded",
    });
    await back("GP-1", "operation");
    await weigh("GP-1", accepted("operation", { comment: "" }));
  });

  test("closes what was accepted on: its revision stands, and the link stays", async () => {
    const { link, evidenceId } = await back("GP-1", "documentation");
    await weigh("GP-1", accepted("documentation"));
    const [row] = await rowsOf("select accepted_at from evidence_revision where evidence_id = $1", [
      evidenceId,
    ]);
    expect(row?.accepted_at).not.toBeNull();
    const taking = { id: link, assessmentId: here.assessmentId };
    expect(await refusal(unlinkAnswerEvidence(manager(), taking))).toMatchObject({
      code: "evidence.weighed",
    });
  });

  test("takes all verdicts or none", async () => {
    expect(await refusal(weigh("GP-1", accepted("operation"), accepted("documentation")))).toMatchObject({
      code: "weighing.without-evidence",
    });
    expect(await counts()).toEqual({ to_weigh: 9, weighed: 0 });
  });

  test.each<[string, One["subject"]]>([
    ["GP-1", "load"],
    ["GP-1", "not-applicable"],
    ["SSP-1", "operation"],
    ["GP-3", "operation"],
  ])("of %s, %s, where nothing is claimed, is refused", async (process, subject) => {
    const attempt = weigh(process, accepted(subject));
    expect(await refusal(attempt)).toMatchObject({ code: "weighing.nothing-declared" });
  });
});

describe("two at once, and the same again", () => {
  test("the same verdict again changes nothing", async () => {
    const once = await weigh("GP-1", accepted("operation"));
    expect(await weigh("GP-1", accepted("operation"))).toEqual(once);
    const events = await rowsOf(
      "select 1 from audit_event where action = 'answers.weighed' and subject = $1",
      [here.id],
    );
    expect(events).toHaveLength(1);
  });

  test("of two different verdicts at once one stands, and the other is told which", async () => {
    const { done, refused } = await together([
      weigh("GP-1", accepted("operation", { comment: "I saw it." })),
      weigh("GP-1", accepted("operation", { verdict: "rejected", comment: "I did not." })),
    ]);
    expect(done).toHaveLength(1);
    expect(refused[0]).toMatchObject({ reason: "conflict", code: "weighing.stale", params: { version: 1 } });
  });
});

describe("who may not", () => {
  test.each([
    ["manager", "forbidden"],
    ["executive", "forbidden"],
    ["contributor", "missing"],
    ["administrator", "missing"],
  ] as const)("the %s: %s", async (role, reason) => {
    const input = { appraisalId: here.id, process: "GP-1", weighings: [accepted("operation")] };
    expect(await refusal(weighAnswers(stage.people[role].actor, input))).toMatchObject({ reason });
  });

  test("an appraiser who is not in the team", async () => {
    const other = { ...appraiser(), personId: stage.people.executive.actor.personId };
    const input = { appraisalId: here.id, process: "GP-1", weighings: [accepted("operation")] };
    expect(await refusal(weighAnswers(other, input))).toMatchObject({
      reason: "forbidden",
      code: "forbidden.appraisal.weigh",
    });
  });
});
