import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { LinkPracticeEvidence } from "@/domain/evidence/input";
import { addEvidence } from "@/server/commands/evidence";
import { linkPracticeEvidence, unlinkPracticeEvidence } from "@/server/commands/evidence-practices";
import { evidenceOfPractice } from "@/server/queries/evidence-beside";
import { readEvidence } from "@/server/queries/evidence-item";
import { newAppraisal } from "./appraising";
import { adding, today } from "./evidence-doors";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asApp } from "./owner";
import { instancesIn } from "./rating";

let stage: Stage;
const as = (role: keyof Stage["people"]) => stage.people[role].actor;
beforeAll(async () => {
  stage = await newOrganisation("Behind");
});
const item = async (own: Parameters<typeof adding>[1] = {}) =>
  (await addEvidence(as("manager"), adding(as("manager").personId, own))).id;

describe("behind a practice", () => {
  let appraisal: { assessmentId: string; id: string };
  let instanceId: string;
  beforeAll(async () => {
    appraisal = await newAppraisal(as("manager"), as("appraiser"));
    instanceId = (await instancesIn(stage, appraisal.id))["Group IT"] ?? "";
  });
  const cell = (own: Partial<LinkPracticeEvidence> = {}) => ({
    id: randomUUID(),
    evidenceId: "",
    appraisalId: appraisal.id,
    area: "SM",
    practice: "ESP 1.1",
    instanceId,
    kind: "artifact" as const,
    ...own,
  });
  const see = (role: keyof Stage["people"]) => evidenceOfPractice(as(role), cell(), today);

  test("an item stands once for each kind, put by the team or a manager", async () => {
    const evidenceId = await item();
    const one = cell({ evidenceId });
    const { done } = await together(
      [one, one, cell({ evidenceId })].map((it) => linkPracticeEvidence(as("appraiser"), it)),
    );
    expect(new Set(done.map(({ id }) => id)).size).toBe(1);
    await linkPracticeEvidence(as("manager"), cell({ evidenceId, kind: "affirmation" }));
    const { items, may } = await see("appraiser");
    expect([may.attach, items.map(({ kind, verdict, removable }) => [kind, verdict, removable])]).toEqual([
      true,
      [
        ["artifact", "unweighed", true],
        ["affirmation", "unweighed", false],
      ],
    ]);
    expect((await readEvidence(as("manager"), evidenceId, today)).usedBy).toMatchObject([
      { at: "practice", area: "SM", practice: "ESP 1.1", instance: "Group IT", kind: "affirmation" },
      { at: "practice", kind: "artifact" },
    ]);
  });

  test("not by others, not outside the scope, and not as a kind of the other rule set", async () => {
    const evidenceId = await item();
    const attempt = (role: keyof Stage["people"], own: Partial<LinkPracticeEvidence>) =>
      refusal(linkPracticeEvidence(as(role), cell({ evidenceId, ...own })));
    expect(await attempt("contributor", {})).toMatchObject({ reason: "missing" });
    expect(await attempt("executive", {})).toMatchObject({ reason: "forbidden" });
    expect(await attempt("manager", { area: "CM", practice: "SP 1.1" })).toMatchObject({
      code: "evidence.practice-missing",
    });
    expect(await attempt("manager", { practice: "ESP 9.9" })).toMatchObject({
      code: "evidence.practice-missing",
    });
    expect(await attempt("manager", { instanceId: randomUUID() })).toMatchObject({
      code: "evidence.instance-missing",
    });
    expect(await attempt("manager", { kind: "direct" })).toMatchObject({
      fields: [{ path: "kind", code: "evidence.kind-unknown" }],
    });
  });

  test("whoever is asked about it puts it there, and sees what stands there", async () => {
    const owner = as("contributor").personId;
    const evidenceId = await item({ owner });
    expect(await refusal(see("contributor"))).toMatchObject({ reason: "missing" });
    await asApp({ organisation_id: stage.organisationId }, (app) =>
      app.query(
        `insert into evidence_request (organisation_id, id, appraisal_id, assessment_id, area, practice, to_id, opened_by)
         values ($1, gen_random_uuid(), $2, $3, 'SM', 'ESP 1.1', $4, $5)`,
        [stage.organisationId, appraisal.id, appraisal.assessmentId, owner, as("appraiser").personId],
      ),
    );
    const { id } = await linkPracticeEvidence(as("contributor"), cell({ evidenceId }));
    expect((await see("contributor")).items.map(({ linkId }) => linkId)).toContain(id);
    const elsewhere = refusal(
      linkPracticeEvidence(as("contributor"), cell({ evidenceId, practice: "ESP 1.2" })),
    );
    expect(await elsewhere).toMatchObject({ reason: "missing" });
  });

  test("it is taken back by who put it there or a manager, until it is weighed", async () => {
    const evidenceId = await item();
    const { id } = await linkPracticeEvidence(as("manager"), cell({ evidenceId }));
    const take = (role: keyof Stage["people"]) =>
      unlinkPracticeEvidence(as(role), { id, appraisalId: appraisal.id });
    expect(await refusal(take("appraiser"))).toMatchObject({ code: "evidence.link-of-others" });
    const weigh = (verdict: string) =>
      asApp({ organisation_id: stage.organisationId }, (app) =>
        app.query("update practice_evidence set verdict = $1 where id = $2", [verdict, id]),
      );
    await weigh("rejected");
    expect(await refusal(take("manager"))).toMatchObject({ code: "evidence.weighed" });
    await weigh("unweighed");
    for (const _ of [1, 2]) await take("manager");
    expect((await see("manager")).items.map(({ linkId }) => linkId)).not.toContain(id);
  });
});
