import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadAppraisal } from "@/server/appraisal-records";
import {
  breakOffAppraisal,
  changeInstances,
  changeScope,
  changeTeam,
} from "@/server/commands/appraisal-changes";
import { beginAppraisal } from "@/server/commands/appraisals";
import { whole, within } from "@/server/db";
import { seeAssessment } from "@/server/queries/assessments";
import { appraising, newAppraisal } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asApp } from "./owner";

let stage: Stage;
let here: { assessmentId: string; id: string };
const manager = () => stage.people.manager.actor;
const appraiser = () => stage.people.appraiser.actor;
beforeAll(async () => {
  stage = await newOrganisation("Appraisal changes");
});
beforeEach(async () => {
  here = await newAppraisal(manager(), appraiser());
});

const appraisal = () => within(whole(stage.organisationId), (tx) => loadAppraisal(tx, here.id));
const scope = async (own: object = {}) => {
  const { id, version, ruleset, coverage, target, purpose, sampling, areas } = await appraisal();
  return { id, version, ruleset, coverage, target, purpose, sampling, areas, ...own };
};
const instances = async () => {
  const { id, version, instances: all } = await appraisal();
  return { id, version, instances: all };
};
const leave = (sql: string, values: unknown[]) =>
  asApp({ organisation_id: stage.organisationId, person_id: appraiser().personId }, (app) =>
    app.query(sql, values),
  );

describe("the scope", () => {
  test("takes in areas and leaves others out, one by one with its reason", async () => {
    const areas = [
      { area: "CAM", scope: "in" as const, reason: "" },
      { area: "SAM", scope: "not-applicable" as const, reason: "Nothing is bought in." },
    ];
    await changeScope(appraiser(), await scope({ areas, target: 2, coverage: "1.3" }));
    expect(await appraisal()).toMatchObject({
      version: 2,
      target: 2,
      coverage: "1.3",
      areas: [...areas, { area: "SM", scope: "out", reason: "" }],
    });
  });

  test("keeps its rule set while there are instances of it", async () => {
    expect(await refusal(changeScope(appraiser(), await scope({ ruleset: "1.2" })))).toMatchObject({
      code: "appraisal.ruleset-in-use",
    });
    await changeInstances(appraiser(), { ...(await instances()), instances: [] });
    await changeScope(appraiser(), await scope({ ruleset: "1.2" }));
    expect((await appraisal()).ruleset).toBe("1.2");
  });

  test("of a page that is out of date changes nothing", async () => {
    const seen = await scope({ target: 2 });
    await changeScope(appraiser(), seen);
    expect(await refusal(changeScope(appraiser(), seen))).toMatchObject({
      reason: "conflict",
      code: "appraisal.stale",
    });
  });
});

describe("instances", () => {
  test("are renamed, exchanged, added and taken out", async () => {
    const { instances: two, ...rest } = await instances();
    const [one, other] = two;
    if (one === undefined || other === undefined) throw new Error("There are no two.");
    await changeInstances(appraiser(), {
      ...rest,
      instances: [
        { ...one, name: other.name },
        { ...other, name: one.name, sampled: false },
        { ...one, id: undefined, name: "Plant Chur", areas: ["SM"] },
      ],
    });
    const [first, second, third] = (await appraisal()).instances;
    expect([first?.id, first?.name]).toEqual([one.id, "Plant Bern"]);
    expect([second?.id, second?.name, second?.sampled]).toEqual([other.id, "Group IT", false]);
    expect(third).toMatchObject({ name: "Plant Chur", areas: ["SM"] });
  });

  test("stay once something was found at them", async () => {
    const { instances: all, ...rest } = await instances();
    await leave(
      `insert into finding (organisation_id, id, appraisal_id, kind, area, practice, instance_id, text, person_id)
       values ($1, gen_random_uuid(), $2, 'note', 'SM', 'ESP 1.1', $3, 'A list.', $4)`,
      [stage.organisationId, here.id, all[0]?.id, appraiser().personId],
    );
    const without = changeInstances(appraiser(), { ...rest, instances: all.slice(1) });
    expect(await refusal(without)).toMatchObject({ code: "appraisal.instance-in-use" });
  });

  test("are of the kinds that the rule set knows", async () => {
    const { instances: all, ...rest } = await instances();
    const odd = all.map((one) => ({ ...one, kind: "project" as const }));
    expect(await refusal(changeInstances(appraiser(), { ...rest, instances: odd }))).toMatchObject({
      code: "appraisal.kind-of-other-ruleset",
    });
  });
});

describe("the team", () => {
  test("takes nobody in who answered or owns, and says why", async () => {
    const { personId } = manager();
    await leave("update membership set roles = '{manager,appraiser}' where person_id = $1", [personId]);
    const team = [
      { personId: appraiser().personId, part: "lead" as const },
      { personId, part: "member" as const },
    ];
    const { id, version } = await appraisal();
    expect(await refusal(changeTeam(appraiser(), { id, version, team }))).toMatchObject({
      reason: "conflict",
      code: "appraisal.took-part",
      params: { parts: ["started", "submitted", "answered"] },
    });
    await leave("update membership set roles = '{manager}' where person_id = $1", [personId]);
  });

  test("can be handed on, and who is out of it does nothing any more", async () => {
    const { personId } = stage.people.executive.actor;
    await leave("update membership set roles = '{executive,appraiser}' where person_id = $1", [personId]);
    const { id, version } = await appraisal();
    await changeTeam(appraiser(), { id, version, team: [{ personId, part: "lead" }] });
    expect(await refusal(changeScope(appraiser(), await scope({ target: 2 })))).toMatchObject({
      reason: "forbidden",
      code: "forbidden.appraisal.change",
    });
    await leave("update membership set roles = '{executive}' where person_id = $1", [personId]);
  });
});

test("an appraisal that is broken off leaves the assessment submitted, and another may begin", async () => {
  const { id, version } = await appraisal();
  await breakOffAppraisal(appraiser(), { id, version, reason: "The sponsor withdrew." });
  expect(await appraisal()).toMatchObject({ outcome: "broken-off" });
  expect(await seeAssessment(manager(), here.assessmentId)).toMatchObject({ status: "submitted" });
  const again = await beginAppraisal(appraiser(), appraising(appraiser(), here.assessmentId));
  expect(again.id).not.toBe(id);
});
