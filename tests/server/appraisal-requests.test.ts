import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { readNews } from "@/server/commands/news";
import { answerRequest, askForMore } from "@/server/commands/requests";
import { remarkOnFinding, showFindings } from "@/server/commands/showing-findings";
import { seeAppraisal } from "@/server/queries/appraisal";
import { listAsked } from "@/server/queries/asked";
import { readRequest, readRequests, requestsOfProcess } from "@/server/queries/requests";
import { listFindingsToRemark } from "@/server/queries/shown-findings";
import { newAppraisal } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asApp } from "./owner";
import { instancesIn, weaken } from "./rating";

let stage: Stage;
let other: Stage;
let here: { assessmentId: string; id: string };
const manager = () => stage.people.manager.actor;
const appraiser = () => stage.people.appraiser.actor;

beforeAll(async () => {
  [stage, other] = await Promise.all([newOrganisation("Asked"), newOrganisation("Asked elsewhere")]);
  here = await newAppraisal(manager(), appraiser());
  await newAppraisal(other.people.manager.actor, other.people.appraiser.actor);
});

const ask = (own: object = {}) =>
  askForMore(appraiser(), {
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
    text: "Where does it lie?",
    ...own,
  });

describe("requests", () => {
  test("are seen by whoever was asked, by the process they are about, and with what they may do", async () => {
    const { id } = await ask();
    expect(await requestsOfProcess(manager(), here.assessmentId, "GP-1")).toMatchObject([
      { id, yours: true, subject: "documentation", may: { answer: true, close: false } },
    ]);
    expect(await listAsked(manager())).toMatchObject({
      ofYou: [{ id, process: "GP-1", subject: "documentation", text: "Where does it lie?" }],
      answered: [],
    });
    await answerRequest(manager(), { id: randomUUID(), requestId: id, text: "In the wiki." });
    expect(await listAsked(manager())).toEqual({ ofYou: [], answered: [] });
    expect(await listAsked(appraiser())).toMatchObject({
      ofYou: [],
      answered: [{ id, by: "manager of Asked", text: "In the wiki." }],
    });
    for (const role of ["manager", "appraiser"] as const)
      expect(await listAsked(other.people[role].actor)).toEqual({ ofYou: [], answered: [] });
    const [first] = await readRequests(appraiser(), here.id);
    expect(first).toMatchObject({
      id,
      may: { answer: true, close: true },
      messages: [{ text: "Where does it lie?" }, { text: "In the wiki.", by: "manager of Asked" }],
    });
    expect((await seeAppraisal(appraiser(), here.id)).requests).toEqual({ all: 1, open: 1, answered: 1 });
    await asApp({ organisation_id: stage.organisationId }, (app) =>
      app.query("update evidence_request set closed_at = now() where id = $1", [id]),
    );
  });

  test("about a practice open for whoever was asked, whatever their role, and for nobody else without one", async () => {
    const { actor } = stage.people.administrator;
    const { id } = await ask({
      process: null,
      subject: null,
      area: "SM",
      practice: "ESP 1.1",
      toId: actor.personId,
    });
    expect(await readRequest(actor, id)).toMatchObject({
      request: { yours: true, area: "SM", practice: "ESP 1.1", may: { answer: true, close: false } },
      may: { seeAppraisal: false, readAnswer: false },
    });
    expect(await refusal(readRequest(stage.people.contributor.actor, id))).toMatchObject({
      reason: "missing",
    });
    await asApp({ organisation_id: stage.organisationId }, (app) =>
      app.query("update evidence_request set closed_at = now() where id = $1", [id]),
    );
  });
});

test("findings wait for a remark of participants of this organisation, until they remark or say that they read them", async () => {
  const show = async (instance: string) => {
    const instances = await instancesIn(stage, here.id);
    const id = await weaken(appraiser(), here.id, instances[instance] ?? "");
    expect(await listFindingsToRemark(manager())).toEqual([]);
    await showFindings(appraiser(), { appraisalId: here.id, instances: [] });
    return id;
  };
  const findingId = await show("Group IT");
  expect(await listFindingsToRemark(manager())).toMatchObject([{ appraisalId: here.id, count: 1 }]);
  for (const reader of [appraiser(), stage.people.executive.actor, other.people.manager.actor])
    expect(await listFindingsToRemark(reader)).toEqual([]);
  await remarkOnFinding(manager(), { id: randomUUID(), findingId, text: "They stand in the plan." });
  await show("Plant Bern");
  const [again] = await listFindingsToRemark(manager());
  expect(again).toMatchObject({ count: 1 });
  await readNews(manager(), { until: again?.at ?? "" });
  expect(await listFindingsToRemark(manager())).toEqual([]);
});

test("everybody finds what they are asked under Today, whatever they do otherwise", async () => {
  for (const role of ["executive", "administrator"] as const) {
    const { actor } = stage.people[role];
    const { id } = await ask({
      ...{ toId: actor.personId, process: null, subject: null, unlocks: false },
      ...{ area: "SM", practice: "ESP 1.1" },
    });
    expect(await listAsked(actor)).toMatchObject({ ofYou: [{ id }] });
    await answerRequest(actor, { id: randomUUID(), requestId: id, text: "I do not know." });
    expect(await readRequest(actor, id)).toMatchObject({ request: { id } });
  }
});
