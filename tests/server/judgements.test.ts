import { describe, expect, test } from "vitest";
import { characterisePractice } from "@/server/commands/characterising";
import { judgeGoal } from "@/server/commands/goal-judgements";
import { dropUnitValue } from "@/server/commands/unit-values";
import { readRating } from "@/server/queries/rating";
import { newAppraisal } from "./appraising";
import { refusal } from "./outcome";
import { asPartial, characteriseAll, judging, linkEvidence, ratingIn, weaken } from "./rating";
import { ratingStage } from "./rating-stage";

const { stage, appraisal, appraiser, it, bern, cell, choose, differ } = ratingStage("Judgements");
const first = async () => (await ratingIn(stage(), appraisal())).rating.practices[0];

describe("the value for the whole unit", () => {
  test("is the worst allowed one until the team takes another, and again once that is taken back", async () => {
    await differ();
    expect(await first()).toMatchObject({ value: "PI", judgement: true, chosen: false });
    await choose("LI");
    expect(await first()).toMatchObject({ value: "LI", chosen: true });
    await dropUnitValue(appraiser(), { ...cell(), version: 1 });
    await dropUnitValue(appraiser(), { ...cell(), version: 1 });
    expect(await first()).toMatchObject({ value: "PI", chosen: false });
  });

  test("is never one that the rule does not allow", async () => {
    await differ();
    for (const value of ["FI", "NI"] as const)
      expect(await refusal(choose(value))).toMatchObject({
        reason: "invalid",
        code: "unit-value.not-allowed",
        params: { rule: "R2", allowed: ["LI", "PI"] },
      });
  });

  test("waits for every instance", async () => {
    await characterisePractice(appraiser(), judging(appraisal(), it()));
    expect(await refusal(choose("FI"))).toMatchObject({
      code: "unit-value.instances-open",
      params: { count: 1 },
    });
  });

  test("a choice that the instances leave no more room for is shown and does not count", async () => {
    await differ();
    await choose("LI");
    await characterisePractice(appraiser(), judging(appraisal(), it(), { ...asPartial, version: 1 }));
    expect(await first()).toMatchObject({ value: "PI", chosen: false, staleChoice: "LI" });
  });

  test("chosen on an older version is a conflict, and the same again is not", async () => {
    await differ();
    await choose("LI");
    await choose("LI");
    expect(await refusal(choose("PI"))).toMatchObject({ code: "unit-value.stale", params: { theirs: "LI" } });
    await choose("PI", 1);
  });
});

describe("the rating of a goal", () => {
  const cover = () =>
    linkEvidence(
      stage(),
      appraisal(),
      [...Array.from({ length: 6 }, (_, at) => `ESP 1.${at + 1}`), "ESP 2.1", "ESP 2.2"].flatMap((practice) =>
        ["artifact", "affirmation"].flatMap((kind) =>
          [it(), bern()].map((instanceId) => ({ practice, instanceId, kind, verdict: "accepted" })),
        ),
      ),
    );
  const judge = (significantHarm: boolean, reason = "", version = 0) =>
    judgeGoal(appraiser(), {
      appraisalId: appraisal(),
      area: "SM",
      goal: "ESG 1",
      significantHarm,
      reason,
      version,
    });
  const goal = async () => (await ratingIn(stage(), appraisal())).rating.goals[0];

  test("is given once every practice has a value and evidence covers it(); harm makes it() unsatisfied", async () => {
    await characteriseAll(stage(), appraisal());
    expect(await goal()).toMatchObject({ id: "SM:ESG 1", rating: "NR", rule: "uncovered" });
    await cover();
    expect(await goal()).toMatchObject({ rating: "S" });
    expect(await refusal(judge(true, "It does."))).toMatchObject({ code: "goal.harm-without-weakness" });
    await weaken(appraiser(), appraisal(), it());
    expect(await refusal(judge(true))).toMatchObject({
      code: "goal.harm-unsaid",
      fields: [{ path: "reason" }],
    });
    await judge(true, "Nobody can tell what is to be reached.");
    expect(await goal()).toMatchObject({ rating: "U", rule: "harm" });
    expect(await refusal(judge(false, "It does not."))).toMatchObject({ code: "goal.stale" });
    await judge(false, "It does not.", 1);
    expect(await goal()).toMatchObject({ rating: "S" });
    // Both generic goals lack evidence, so that the specific ones alone count.
    expect((await ratingIn(stage(), appraisal())).rating.areas[0]).toMatchObject({
      rating: "NR",
      capabilityLevel: 1,
      stoppedBy: ["SM:GG 2"],
    });
  });

  test("one practice below largely implemented blocks it", async () => {
    await characteriseAll(stage(), appraisal(), { "ESP 1.4 Plant Bern": asPartial });
    await cover();
    expect(await goal()).toMatchObject({ rating: "U", rule: "practice-blocks", because: ["SM:ESP 1.4"] });
  });

  test("is read with what it() follows from, by those who read results", async () => {
    await characteriseAll(stage(), appraisal());
    await cover();
    const view = await readRating(stage().people.executive.actor, appraisal());
    expect(view.may.judge).toBe(false);
    expect(view.maturity).toBe(null);
    expect(view.areas).toMatchObject([
      { id: "SM", official: false, rating: "NR", because: ["GG 2", "GG 3"] },
    ]);
    expect(view.areas[0]?.goals.map(({ code, rating }) => [code, rating])).toEqual([
      ["ESG 1", "S"],
      ["ESG 2", "S"],
      ["GG 2", "NR"],
      ["GG 3", "NR"],
    ]);
    expect(view.coverage).toMatchObject({ mode: "lite", covered: false });
    expect(await refusal(readRating(stage().people.contributor.actor, appraisal()))).toMatchObject({
      reason: "missing",
    });
  });

  test("with an official area in scope there is a maturity level, and one with SM beside it", async () => {
    const wider = await newAppraisal(stage().people.manager.actor, appraiser(), {
      areas: ["SM", "CAM"].map((area) => ({ area, scope: "in", reason: "" })),
    });
    const view = await readRating(appraiser(), wider.id);
    expect([view.maturity?.level, view.maturityWithSm?.level]).toEqual([1, 1]);
    expect(view.maturity?.stoppedBy[0]).toEqual({ area: "CM", rating: "OS" });
  });
});
