import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/domain/actor";
import { loadAppraisal, openAppraisal } from "@/server/appraisal-records";
import { beginAppraisal } from "@/server/commands/appraisals";
import { takeBackAssessment } from "@/server/commands/transitions";
import { whole, within } from "@/server/db";
import { readProcess } from "@/server/queries/answers";
import { seeAssessment } from "@/server/queries/assessments";
import { appraising, newAppraisal, newSubmission } from "./appraising";
import { newDraft, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asApp } from "./owner";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Appraisals");
});
const manager = () => stage.people.manager.actor;
const appraiser = () => stage.people.appraiser.actor;
const inside = <T>(work: Parameters<typeof within<T>>[1]) => within(whole(stage.organisationId), work);
const columns = async (id: string) => {
  const { rows } = await asApp({ organisation_id: stage.organisationId }, (app) =>
    app.query(
      "select verified_lower as lower, verified_upper as upper, to_weigh, weighed from assessment where id = $1",
      [id],
    ),
  );
  return rows[0];
};

describe("beginning an appraisal", () => {
  test("locks the answers and keeps scope, team and instances", async () => {
    const { assessmentId, id } = await newAppraisal(manager(), appraiser());
    expect(await seeAssessment(manager(), assessmentId)).toMatchObject({ status: "under-appraisal" });
    expect(await inside((tx) => loadAppraisal(tx, id))).toMatchObject({
      assessmentId,
      ruleset: "1.3",
      coverage: "lite",
      target: 3,
      outcome: null,
      team: [{ personId: appraiser().personId, part: "lead" }],
      areas: [{ area: "SM", scope: "in", reason: "" }],
      instances: [
        { name: "Group IT", kind: "basic-unit" },
        { name: "Plant Bern", kind: "basic-unit" },
      ],
    });
    expect((await inside((tx) => openAppraisal(tx, assessmentId)))?.id).toBe(id);
    expect((await readProcess(manager(), assessmentId, "GP-1")).mayAnswer).toBe(false);
    expect(
      await refusal(put(manager(), assessmentId, { process: "GP-1", field: "note", value: "x" })),
    ).toMatchObject({ reason: "conflict" });
    expect(await refusal(takeBackAssessment(manager(), { id: assessmentId, reason: "" }))).toMatchObject({
      code: "assessment.cannot-move",
    });
  });

  test("counts what there is to weigh, and verifies nothing yet", async () => {
    const { assessmentId } = await newAppraisal(manager(), appraiser());
    expect(await columns(assessmentId)).toEqual({ lower: 0, upper: 0, to_weigh: 9, weighed: 0 });
  });

  test("happens once, however often the form is sent", async () => {
    const assessmentId = await newSubmission(manager());
    const form = appraising(appraiser(), assessmentId);
    const { done, refused } = await together([1, 2, 3].map(() => beginAppraisal(appraiser(), form)));
    expect(refused).toEqual([]);
    expect(new Set(done.map(({ id }) => id)).size).toBe(1);
  });

  test("is refused for a draft, and for one that is under appraisal", async () => {
    const draft = await newDraft(manager());
    const { assessmentId } = await newAppraisal(manager(), appraiser());
    for (const id of [draft, assessmentId])
      expect(await refusal(beginAppraisal(appraiser(), appraising(appraiser(), id)))).toMatchObject({
        reason: "conflict",
        code: "assessment.cannot-move",
      });
  });

  test.each<[Role, string]>([
    ["manager", "forbidden"],
    ["executive", "forbidden"],
    ["contributor", "missing"],
    ["administrator", "missing"],
  ])("is for appraisers: to the %s it is %s", async (role, reason) => {
    const assessmentId = await newSubmission(manager());
    const { actor } = stage.people[role];
    expect(await refusal(beginAppraisal(actor, appraising(actor, assessmentId)))).toMatchObject({ reason });
  });

  test("refuses areas that the rule set does not have, and agrees on SAM alone as not applicable", async () => {
    const assessmentId = await newSubmission(manager());
    const begin = (area: string, scope: "in" | "not-applicable", reason = "") =>
      refusal(
        beginAppraisal(
          appraiser(),
          appraising(appraiser(), assessmentId, { areas: [{ area, scope, reason }] }),
        ),
      );
    expect(await begin("XYZ", "in")).toMatchObject({ code: "appraisal.area-unknown" });
    expect(await begin("CAM", "not-applicable", "Why not.")).toMatchObject({
      code: "area.always-applicable",
    });
    expect(await begin("SAM", "not-applicable")).toMatchObject({ code: "area.reason-missing" });
  });
});

describe("no one appraises what they answered or own", () => {
  const both = (role: Role) => ({ ...stage.people[role].actor, roles: ["appraiser", role] as const });

  test("a team member without the role is refused", async () => {
    const assessmentId = await newSubmission(manager());
    const team = [
      { personId: appraiser().personId, part: "lead" as const },
      { personId: stage.people.executive.actor.personId, part: "member" as const },
    ];
    expect(
      await refusal(beginAppraisal(appraiser(), appraising(appraiser(), assessmentId, { team }))),
    ).toMatchObject({ code: "appraisal.no-appraiser" });
  });

  test("who began has to be in the team", async () => {
    const assessmentId = await newSubmission(manager());
    const team = [{ personId: manager().personId, part: "lead" as const }];
    expect(
      await refusal(beginAppraisal(appraiser(), appraising(appraiser(), assessmentId, { team }))),
    ).toMatchObject({ code: "appraisal.without-oneself" });
  });

  test("the manager who started, answered and submitted it is refused with each reason", async () => {
    const other = await newOrganisation("Both hats");
    const { actor } = other.people.manager;
    await asApp({ organisation_id: other.organisationId, person_id: actor.personId }, (app) =>
      app.query("update membership set roles = '{manager,appraiser}' where person_id = $1", [actor.personId]),
    );
    const hats = { ...actor, roles: [...both("manager").roles] };
    const assessmentId = await newSubmission(hats);
    expect(await refusal(beginAppraisal(hats, appraising(hats, assessmentId)))).toMatchObject({
      reason: "conflict",
      code: "appraisal.took-part",
      params: { parts: ["started", "submitted", "answered"] },
    });
    expect(await seeAssessment(hats, assessmentId)).toMatchObject({ status: "submitted" });
  });
});
