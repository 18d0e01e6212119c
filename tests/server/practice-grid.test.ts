import { describe, expect, test } from "vitest";
import { characterisePractice, dropCharacterisation } from "@/server/commands/characterising";
import { weighPracticeEvidence } from "@/server/commands/practice-verdicts";
import { readPractices } from "@/server/queries/practices";
import { readDisclosure } from "@/server/queries/rating";
import { newAppraisal } from "./appraising";
import { refusal } from "./outcome";
import { asApp } from "./owner";
import { judging, linkEvidence, ratingIn } from "./rating";
import { ratingStage } from "./rating-stage";

const { stage, appraisal, appraiser, it, bern, cell, choose, differ } = ratingStage("Judgements");

describe("the grid", () => {
  test("shows one area, what is in hand, and the next open cell", async () => {
    await characterisePractice(appraiser(), judging(appraisal(), it()));
    const view = await readPractices(appraiser(), appraisal(), { today: "2026-11-22" });
    expect(view.areas).toEqual([{ id: "SM", name: "Security Management", cells: 40, open: 39, unbacked: 0 }]);
    expect(view.inHand).toEqual({ kind: "cell", practice: "ESP 1.1", instanceId: bern() });
    expect(view.next).toEqual({ kind: "cell", practice: "ESP 1.2", instanceId: it() });
    expect(view.may.judge).toBe(true);
    expect(view.goals.map(({ code }) => code)).toEqual(["ESG 1", "ESG 2", "GG 2", "GG 3"]);
  });

  test("suggests from what was accepted, and says what all of it() would make", async () => {
    await linkEvidence(stage(), appraisal(), [
      { practice: "ESP 1.1", instanceId: it(), kind: "artifact", verdict: "accepted" },
      { practice: "ESP 1.1", instanceId: it(), kind: "affirmation" },
    ]);
    const { panel } = await readPractices(appraiser(), appraisal(), { today: "2026-11-22" });
    expect(panel).toMatchObject({
      kind: "cell",
      links: 3,
      backing: ["artifact", "affirmation"],
      suggestion: { value: "PI", possible: "FI", unweighed: 2 },
    });
  });

  test("leaves out the generic goal that the target does not ask for, and what is out of scope is missing", async () => {
    const lower = await newAppraisal(stage().people.manager.actor, appraiser(), { target: 2 });
    const view = await readPractices(appraiser(), lower.id, { today: "2026-11-22" });
    expect(view.goals.map(({ code }) => code)).toEqual(["ESG 1", "ESG 2", "GG 2"]);
    expect(
      await refusal(readPractices(appraiser(), lower.id, { area: "CAM", today: "2026-11-22" })),
    ).toMatchObject({ code: "area.missing" });
  });
});

test("the disclosure counts judgement calls, overrides and what is not rated, and claims no more than it() is", async () => {
  await differ();
  await choose("LI");
  const { disclosure, officialInScope } = await readDisclosure(stage().people.manager.actor, appraisal());
  expect(officialInScope).toBe(false);
  expect(disclosure).toMatchObject({
    kind: "self-assessment",
    indicative: true,
    organisation: "Judgements",
    unit: "Head office",
    sponsor: "manager of Judgements",
    lead: "appraiser of Judgements",
    coverage: "lite",
    judgementCalls: 1,
    overrides: 1,
    people: 2,
    signedAt: null,
    unrated: { practices: 19, goals: 4, areas: 1 },
  });
});

test("a cell set back is open again, its goal unrated, and its audit event keeps what stood there", async () => {
  await differ();
  const drop = (version: number, actor = appraiser()) =>
    dropCharacterisation(actor, { ...cell(), instanceId: bern(), version });
  expect(await refusal(drop(7))).toMatchObject({ reason: "conflict", params: { theirs: "PI" } });
  expect(await refusal(drop(1, stage().people.manager.actor))).toMatchObject({ reason: "forbidden" });
  await drop(1);
  await drop(1);
  const view = await readPractices(appraiser(), appraisal(), { today: "2026-11-22" });
  const [first] = view.goals[0]?.practices ?? [];
  expect(first?.cells.map(({ value }) => value)).toEqual(["FI", null]);
  expect(first?.unit.value).toBeNull();
  const { rows } = await asApp({ organisation_id: stage().organisationId }, (app) =>
    app.query("select details->>'before' as before from audit_event where action = 'practice.reopened'"),
  );
  expect(rows).toEqual([{ before: "PI" }]);
});

describe("weighing evidence for a practice", () => {
  test("accepts it for good, and only what is accepted covers", async () => {
    const [artifact = "", affirmation = ""] = await linkEvidence(stage(), appraisal(), [
      { practice: "ESP 1.1", instanceId: it(), kind: "artifact" },
      { practice: "ESP 1.1", instanceId: it(), kind: "affirmation" },
    ]);
    const lacking = async () =>
      (await ratingIn(stage(), appraisal())).coverage.checks
        .filter(({ rule }) => rule === "lite-practice")
        .flatMap(({ gaps }) => gaps.flatMap(({ practices }) => practices))
        .includes("SM:ESP 1.1");
    expect(await lacking()).toBe(true);
    const accept = { verdict: "accepted", note: "", version: 1 } as const;
    await weighPracticeEvidence(appraiser(), { id: artifact, ...accept });
    expect(await lacking()).toBe(true);
    await weighPracticeEvidence(appraiser(), { id: affirmation, ...accept });
    expect(await lacking()).toBe(false);
    const accepted = await asApp({ organisation_id: stage().organisationId }, (app) =>
      app.query(
        `select count(*)::int as revisions from evidence_revision r join practice_evidence p
           on p.evidence_id = r.evidence_id where p.id = $1 and r.accepted_at is not null`,
        [artifact],
      ),
    );
    expect(accepted.rows).toEqual([{ revisions: 1 }]);
  });

  test("twice is no fault, and an older version is a conflict", async () => {
    const [id = ""] = await linkEvidence(stage(), appraisal(), [
      { practice: "ESP 1.1", instanceId: it(), kind: "artifact" },
    ]);
    const weigh = (verdict: "accepted" | "rejected") =>
      weighPracticeEvidence(appraiser(), { id, verdict, note: "", version: 1 });
    await weigh("rejected");
    await weigh("rejected");
    expect(await refusal(weigh("accepted"))).toMatchObject({
      reason: "conflict",
      params: { verdict: "rejected" },
    });
  });

  test("a value whose evidence is rejected later is marked, and counted for whoever signs", async () => {
    const [id = ""] = await linkEvidence(stage(), appraisal(), [
      { practice: "ESP 1.2", instanceId: it(), kind: "artifact" },
    ]);
    await characterisePractice(appraiser(), judging(appraisal(), it(), { practice: "ESP 1.2" }));
    const marked = async () => {
      const { areas, goals } = await readPractices(appraiser(), appraisal(), { today: "2026-11-22" });
      const second = goals[0]?.practices[1]?.cells.map(({ unbacked }) => unbacked);
      return [second, areas.map(({ unbacked }) => unbacked)];
    };
    expect(await marked()).toEqual([[false, false], [0]]);
    await weighPracticeEvidence(appraiser(), { id, verdict: "rejected", note: "", version: 1 });
    expect(await marked()).toEqual([[true, false], [1]]);
  });
});
