import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Role } from "@/domain/actor";
import { characterisePractice } from "@/server/commands/characterising";
import { withdrawFinding } from "@/server/commands/findings";
import { newAppraisal } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asApp } from "./owner";
import { asNone, asPartial, backFirst, instancesIn, judging, linkEvidence, ratingIn, weaken } from "./rating";

let stage: Stage;
let appraisal: string;
let it: string;
let bern: string;
beforeAll(async () => {
  stage = await newOrganisation("Characterising");
});
beforeEach(async () => {
  appraisal = (await newAppraisal(stage.people.manager.actor, appraiser())).id;
  const instances = await instancesIn(stage, appraisal);
  it = instances["Group IT"] ?? "";
  bern = instances["Plant Bern"] ?? "";
  await backFirst(stage, appraisal, instances);
});
const appraiser = () => stage.people.appraiser.actor;
const first = async () => (await ratingIn(stage, appraisal)).rating.practices[0];

describe("characterising a practice at an instance", () => {
  test("takes the rule's value, and the unit has none while another instance is open", async () => {
    await characterisePractice(appraiser(), judging(appraisal, it));
    expect(await first()).toMatchObject({
      id: "SM:ESP 1.1",
      instances: [
        { name: it, value: "FI", rule: "supported-no-weakness" },
        { name: bern, value: null },
      ],
      value: null,
    });
    await characterisePractice(appraiser(), judging(appraisal, bern));
    expect(await first()).toMatchObject({ value: "FI", rule: "all-same" });
  });

  test("a weakness written or withdrawn later moves a value that was the rule's", async () => {
    await characterisePractice(appraiser(), judging(appraisal, it));
    const id = await weaken(appraiser(), appraisal, it);
    expect((await first())?.instances[0]).toMatchObject({ value: "LI", staleChoice: null });
    await withdrawFinding(appraiser(), { id, version: 1 });
    expect((await first())?.instances[0]).toMatchObject({ value: "FI" });
  });

  test("another value than the rule's needs a reason, and none is better than the rule's", async () => {
    const as = (value: "FI" | "PI" | "NI", reason = "") =>
      characterisePractice(appraiser(), judging(appraisal, it, { ...asPartial, value, reason }));
    expect(await refusal(as("FI", "It is fine."))).toMatchObject({
      reason: "invalid",
      code: "characterisation.not-allowed",
      params: { rule: "R1", allowed: ["PI", "NI"] },
    });
    expect(await refusal(as("NI"))).toMatchObject({ code: "characterisation.reason-missing" });
    await as("NI", "What there is belongs to another year.");
    expect((await first())?.instances[0]).toMatchObject({ value: "NI", suggested: "PI" });
  });

  test("an own value that the inputs leave no more room for is shown and does not count", async () => {
    const own = { value: "LI", reason: "The weakness is older than the period." } as const;
    await characterisePractice(appraiser(), judging(appraisal, it, own));
    expect((await first())?.instances[0]).toMatchObject({ value: "LI", suggested: "FI" });
    await characterisePractice(
      appraiser(),
      judging(appraisal, it, { ...asNone, version: 1, reason: own.reason }),
    );
    expect((await first())?.instances[0]).toMatchObject({ value: "NI", staleChoice: null });
  });

  test("asks the questions of its rule set alone, and all of them", async () => {
    const { sufficientAdequate: _, ...rest } = judging(appraisal, it);
    expect(await refusal(characterisePractice(appraiser(), rest))).toMatchObject({
      code: "characterisation.unanswered",
      fields: [{ path: "sufficientAdequate" }],
    });
    const older = await newAppraisal(stage.people.manager.actor, appraiser(), {
      ruleset: "1.2",
      coverage: "1.2",
      instances: [{ name: "Billing", kind: "project", subgroup: "", sampled: true, reason: "", areas: [] }],
    });
    const { Billing = "" } = await instancesIn(stage, older.id);
    const under12 = { ...judging(older.id, Billing), direct: true, indirect: false, affirmation: true };
    expect(await refusal(characterisePractice(appraiser(), judging(older.id, Billing)))).toMatchObject({
      fields: [{ path: "direct" }],
    });
    expect(await refusal(characterisePractice(appraiser(), under12))).toMatchObject({
      code: "characterisation.unbacked",
      fields: [{ path: "direct" }, { path: "affirmation" }],
    });
    await linkEvidence(
      stage,
      older.id,
      ["direct", "affirmation"].map((kind) => ({ practice: "ESP 1.1", instanceId: Billing, kind })),
    );
    await characterisePractice(appraiser(), under12);
    expect((await ratingIn(stage, older.id)).rating.practices[0]).toMatchObject({ value: "FI" });
  });

  test("no yes about evidence without evidence that is linked and not rejected, by R1", async () => {
    const at = (practice: string, own = {}) =>
      characterisePractice(appraiser(), judging(appraisal, it, { practice, ...own }));
    for (const own of [{}, asPartial, { ...asNone, conflicting: true }])
      expect(await refusal(at("ESP 1.2", own))).toMatchObject({
        reason: "invalid",
        code: "characterisation.unbacked",
        params: { rule: "R1" },
      });
    await linkEvidence(stage, appraisal, [
      { practice: "ESP 1.2", instanceId: it, kind: "artifact", verdict: "rejected" },
      { practice: "ESP 1.2", instanceId: bern, kind: "artifact" },
    ]);
    expect(await refusal(at("ESP 1.2"))).toMatchObject({ code: "characterisation.unbacked" });
    await at("ESP 1.2", asNone);
    await at("ESP 1.3", { stageReached: false });
  });

  test("the same again changes nothing; an older version is a conflict with both values", async () => {
    await characterisePractice(appraiser(), judging(appraisal, it));
    await characterisePractice(appraiser(), judging(appraisal, it));
    expect(await refusal(characterisePractice(appraiser(), judging(appraisal, it, asPartial)))).toMatchObject(
      {
        reason: "conflict",
        code: "characterisation.stale",
        params: { theirs: "FI", yours: "PI", version: 1, by: "appraiser of Characterising" },
      },
    );
    await characterisePractice(appraiser(), judging(appraisal, it, { ...asPartial, version: 1 }));
  });

  test("of four at the same moment one is recorded", async () => {
    const four = ["a", "b", "c", "d"].map((reason) =>
      characterisePractice(appraiser(), judging(appraisal, it, { reason })),
    );
    const { done, refused } = await together(four);
    expect([done.length, refused.map(({ code }) => code)]).toEqual([
      1,
      Array(3).fill("characterisation.stale"),
    ]);
  });

  test.each<[Role, string]>([
    ["manager", "forbidden"],
    ["executive", "forbidden"],
    ["contributor", "missing"],
    ["administrator", "missing"],
  ])("is the team's: to the %s it is %s", async (role, reason) =>
    expect(
      await refusal(characterisePractice(stage.people[role].actor, judging(appraisal, it))),
    ).toMatchObject({ reason }),
  );

  test("an appraiser outside of the team may not, and what is out of scope is missing", async () => {
    const outside = { ...appraiser(), personId: stage.people.executive.actor.personId };
    expect(await refusal(characterisePractice(outside, judging(appraisal, it)))).toMatchObject({
      reason: "forbidden",
      code: "forbidden.rating.judge",
    });
    for (const own of [{ area: "CAM" }, { practice: "ESP 9.9" }, { instanceId: appraisal }])
      expect(await refusal(characterisePractice(appraiser(), judging(appraisal, it, own)))).toMatchObject({
        reason: "missing",
      });
  });

  test("nothing changes once the appraisal is closed", async () => {
    await asApp({ organisation_id: stage.organisationId }, (app) =>
      app.query("update appraisal set outcome = 'signed-off', closed_at = now() where id = $1", [appraisal]),
    );
    expect(await refusal(characterisePractice(appraiser(), judging(appraisal, it)))).toMatchObject({
      reason: "conflict",
      code: "appraisal.closed",
    });
  });
});
