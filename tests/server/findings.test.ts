import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { characterisePractice } from "@/server/commands/characterising";
import { changeFinding, withdrawFinding, writeFinalFinding, writeFinding } from "@/server/commands/findings";
import { remarkOnFinding, showFindings } from "@/server/commands/showing-findings";
import { readFindings } from "@/server/queries/findings";
import { readPractices } from "@/server/queries/practices";
import { countShownFindings } from "@/server/queries/shown-findings";
import { newAppraisal } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asApp } from "./owner";
import { asPartial, backFirst, instancesIn, judging, weaken } from "./rating";

let stage: Stage;
let assessment: string;
let appraisal: string;
let it: string;
let bern: string;
beforeAll(async () => {
  stage = await newOrganisation("Findings");
});
beforeEach(async () => {
  ({ id: appraisal, assessmentId: assessment } = await newAppraisal(manager(), appraiser()));
  const instances = await instancesIn(stage, appraisal);
  it = instances["Group IT"] ?? "";
  bern = instances["Plant Bern"] ?? "";
  await backFirst(stage, appraisal, instances);
});
const manager = () => stage.people.manager.actor;
const appraiser = () => stage.people.appraiser.actor;
const written = (text: string, own = {}) => ({
  id: randomUUID(),
  appraisalId: appraisal,
  kind: "weakness" as const,
  area: "SM",
  practice: "ESP 1.1",
  instanceId: it,
  text,
  ...own,
});
const found = async (actor = appraiser()) => (await readFindings(actor, appraisal)).goals[0];
const conclude = () =>
  writeFinalFinding(appraiser(), {
    id: randomUUID(),
    appraisalId: appraisal,
    kind: "weakness",
    area: "SM",
    goal: "ESG 1",
    text: "What security has to reach is not written down.",
  });

describe("writing a finding", () => {
  test("stands once, however often the form is sent, and is the team's", async () => {
    const form = written("Objectives are written down nowhere.");
    await writeFinding(appraiser(), form);
    await writeFinding(appraiser(), form);
    expect((await found())?.practices).toMatchObject([
      { standing: "preliminary", version: 1, instance: "Group IT" },
    ]);
    expect(await refusal(writeFinding(manager(), written("It is.")))).toMatchObject({ reason: "forbidden" });
  });

  test("that names somebody is not taken, before or after a change", async () => {
    expect(
      await refusal(writeFinding(appraiser(), written("Only the Appraiser of Findings knows."))),
    ).toMatchObject({
      reason: "invalid",
      code: "finding.names-somebody",
      fields: [{ path: "text" }],
    });
    const id = await weaken(appraiser(), appraisal, it);
    expect(
      await refusal(
        changeFinding(appraiser(), { id, version: 1, kind: "note", text: "Ask the manager of Findings." }),
      ),
    ).toMatchObject({ code: "finding.names-somebody" });
  });

  test("changed on an older version is a conflict; withdrawn it counts no more, and twice is no fault", async () => {
    const id = await weaken(appraiser(), appraisal, it);
    await changeFinding(appraiser(), { id, version: 1, kind: "weakness", text: "Not all are written down." });
    expect(
      await refusal(changeFinding(appraiser(), { id, version: 1, kind: "weakness", text: "None is." })),
    ).toMatchObject({ code: "finding.stale" });
    await withdrawFinding(appraiser(), { id, version: 2 });
    await withdrawFinding(appraiser(), { id, version: 2 });
    expect((await found())?.practices).toEqual([]);
    const { panel } = await readPractices(appraiser(), appraisal, { today: "2026-11-22" });
    expect(panel).toMatchObject({ weaknesses: 0 });
  });
});

describe("showing findings", () => {
  test("opens them to participants, who remark; until then they see none", async () => {
    const id = await weaken(appraiser(), appraisal, it);
    expect((await readFindings(manager(), appraisal)).goals).toEqual([]);
    expect(await countShownFindings(manager(), assessment)).toBe(null);
    const remark = { id: randomUUID(), findingId: id, text: "They stand in the plan." };
    expect(await refusal(remarkOnFinding(manager(), remark))).toMatchObject({ reason: "missing" });
    await showFindings(appraiser(), { appraisalId: appraisal, instances: [it] });
    await remarkOnFinding(manager(), remark);
    await remarkOnFinding(manager(), remark);
    expect((await found(manager()))?.practices).toMatchObject([
      { id, standing: "shown", remarks: [{ text: "They stand in the plan.", by: "manager of Findings" }] },
    ]);
    expect(await refusal(remarkOnFinding(appraiser(), { ...remark, id: randomUUID() }))).toMatchObject({
      reason: "forbidden",
    });
  });

  test("reaches whoever owns a process of the assessment, and no other contributor", async () => {
    await weaken(appraiser(), appraisal, it);
    await showFindings(appraiser(), { appraisalId: appraisal, instances: [] });
    const { actor } = stage.people.contributor;
    expect(await refusal(readFindings(actor, appraisal))).toMatchObject({ reason: "missing" });
    await asApp({ organisation_id: stage.organisationId }, (app) =>
      app.query(
        `insert into assignment (organisation_id, assessment_id, process, person_id, assigned_by)
         values ($1, $2, 'GP-1', $3, $4)`,
        [stage.organisationId, assessment, actor.personId, manager().personId],
      ),
    );
    const view = await readFindings(actor, appraisal);
    expect(view.may).toEqual({ write: false, remark: true, readRatings: false });
    expect(await countShownFindings(actor, assessment)).toEqual({
      appraisalId: appraisal,
      count: 1,
      remarked: 0,
      mayRemark: true,
    });
    expect([view.goals.length, view.goals[0]?.rating, view.missing]).toEqual([1, null, []]);
  });

  test("said in other words, a finding waits to be shown again", async () => {
    const id = await weaken(appraiser(), appraisal, it);
    await showFindings(appraiser(), { appraisalId: appraisal, instances: [] });
    await changeFinding(appraiser(), {
      id,
      version: 2,
      kind: "weakness",
      text: "They are not written down.",
    });
    expect((await readFindings(manager(), appraisal)).goals).toEqual([]);
    expect((await found())?.practices[0]?.standing).toBe("preliminary");
  });

  test("with nothing new is a conflict", async () => {
    expect(await refusal(showFindings(appraiser(), { appraisalId: appraisal, instances: [] }))).toMatchObject(
      {
        code: "finding.nothing-to-show",
      },
    );
  });

  test("comes before what is final of the goal", async () => {
    await weaken(appraiser(), appraisal, it);
    expect(await refusal(conclude())).toMatchObject({ code: "finding.not-shown", params: { count: 1 } });
    await showFindings(appraiser(), { appraisalId: appraisal, instances: [it, bern] });
    await conclude();
    expect((await found())?.whole).toMatchObject([{ standing: "final", goal: "ESG 1" }]);
  });
});

test("what is missing is named: a weakness, and somebody from each instance", async () => {
  await characterisePractice(appraiser(), judging(appraisal, it, asPartial));
  const codes = async () => (await readFindings(appraiser(), appraisal)).missing;
  expect(await codes()).toEqual([
    {
      code: "finding.weakness-missing",
      area: "SM",
      practice: "ESP 1.1",
      instanceId: it,
      instance: "Group IT",
      value: "PI",
    },
    { code: "finding.participant-missing", instance: "Group IT" },
    { code: "finding.participant-missing", instance: "Plant Bern" },
  ]);
  await weaken(appraiser(), appraisal, it);
  await showFindings(appraiser(), { appraisalId: appraisal, instances: [it] });
  expect(await codes()).toEqual([{ code: "finding.participant-missing", instance: "Plant Bern" }]);
});
