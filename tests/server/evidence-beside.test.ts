import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { LinkAnswerEvidence } from "@/domain/evidence/input";
import { assignProcesses } from "@/server/commands/assignments";
import { addEvidence, archiveEvidence } from "@/server/commands/evidence";
import { linkAnswerEvidence, unlinkAnswerEvidence } from "@/server/commands/evidence-answers";
import { evidenceOfProcess } from "@/server/queries/evidence-beside";
import { readEvidence } from "@/server/queries/evidence-item";
import { newAppraisal } from "./appraising";
import { newDraft } from "./assessing";
import { adding, today } from "./evidence-doors";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asApp } from "./owner";
import { assigning } from "./working-together";

let stage: Stage;
const as = (role: keyof Stage["people"]) => stage.people[role].actor;
beforeAll(async () => {
  stage = await newOrganisation("Beside");
});
const item = async (own: Parameters<typeof adding>[1] = {}) =>
  (await addEvidence(as("manager"), adding(as("manager").personId, own))).id;

describe("beside an answer", () => {
  const link = (assessmentId: string, evidenceId: string, own: Partial<LinkAnswerEvidence> = {}) => ({
    id: randomUUID(),
    assessmentId,
    evidenceId,
    process: "GP-1",
    subject: "documentation" as const,
    ...own,
  });
  const beside = async (role: keyof Stage["people"], assessmentId: string) => {
    const { subjects, may } = await evidenceOfProcess(as(role), { assessmentId, process: "GP-1" }, today);
    const held = subjects.filter(({ items, hidden }) => items.length + hidden > 0);
    return { may, held: held.map(({ subject, items, hidden }) => [subject, items.length, hidden]) };
  };

  test("an item stands once, behind as many subjects as it is put to, and says where it stands", async () => {
    const [draft, evidenceId] = [await newDraft(as("manager")), await item()];
    const one = link(draft, evidenceId);
    const two = await together(
      [one, one, link(draft, evidenceId)].map((it) => linkAnswerEvidence(as("manager"), it)),
    );
    expect(new Set(two.done.map(({ id }) => id)).size).toBe(1);
    await linkAnswerEvidence(as("manager"), link(draft, evidenceId, { subject: "load" }));
    expect((await beside("manager", draft)).held).toEqual([
      ["documentation", 1, 0],
      ["load", 1, 0],
    ]);
    const { usedBy, uses, usesHidden } = await readEvidence(as("manager"), evidenceId, today);
    expect([
      uses,
      usesHidden,
      usedBy.map((use) => use.at === "answer" && [use.process.id, use.subject]),
    ]).toEqual([
      2,
      0,
      expect.arrayContaining([
        ["GP-1", "documentation"],
        ["GP-1", "load"],
      ]),
    ]);
    const [stands] = two.done;
    for (const _ of [1, 2])
      await unlinkAnswerEvidence(as("manager"), { id: stands?.id ?? "", assessmentId: draft });
    expect((await beside("manager", draft)).held).toEqual([["load", 1, 0]]);
  });

  test("only who works there puts it, with what opens for them; an id used elsewhere is a conflict", async () => {
    const [draft, evidenceId] = [await newDraft(as("manager")), await item()];
    const hidden = await item({ sensitivity: "restricted" });
    const attempt = (role: keyof Stage["people"], it: LinkAnswerEvidence) =>
      refusal(linkAnswerEvidence(as(role), it));
    expect(await attempt("contributor", link(draft, evidenceId))).toMatchObject({ reason: "missing" });
    expect(await attempt("executive", link(draft, evidenceId))).toMatchObject({ reason: "forbidden" });
    expect(await attempt("appraiser", link(draft, evidenceId))).toMatchObject({ reason: "forbidden" });
    await assignProcesses(as("manager"), assigning(draft, as("contributor").personId, ["GP-1"]));
    expect(await attempt("contributor", link(draft, hidden))).toMatchObject({ reason: "missing" });
    const other = link(draft, evidenceId, { process: "GP-2" });
    expect(await attempt("contributor", other)).toMatchObject({ reason: "missing" });
    const { id } = await linkAnswerEvidence(as("contributor"), link(draft, evidenceId));
    expect(await attempt("manager", link(draft, evidenceId, { id, subject: "load" }))).toMatchObject({
      code: "key.used",
    });
    expect(await attempt("manager", link(draft, evidenceId, { process: "GP-99" }))).toMatchObject({
      code: "process.missing",
    });
  });

  test("what is restricted is counted for an owner who may not know it, and what is put away is not put anywhere", async () => {
    const draft = await newDraft(as("manager"));
    await assignProcesses(as("manager"), assigning(draft, as("contributor").personId, ["GP-1"]));
    const hidden = await item({ sensitivity: "restricted" });
    await linkAnswerEvidence(as("manager"), link(draft, hidden));
    expect(await beside("contributor", draft)).toEqual({
      may: { attach: true },
      held: [["documentation", 0, 1]],
    });
    const aside = await item();
    await archiveEvidence(as("manager"), { id: aside, version: 1 });
    expect(await refusal(linkAnswerEvidence(as("manager"), link(draft, aside)))).toMatchObject({
      code: "evidence.archived",
    });
  });

  test("may be added while it is appraised, and taken back until it is weighed, by whoever put it there or answers", async () => {
    const { assessmentId, id: appraisalId } = await newAppraisal(as("manager"), as("appraiser"));
    const put = async (role: keyof Stage["people"]) =>
      (await linkAnswerEvidence(as(role), link(assessmentId, await item()))).id;
    const theirs = await put("manager");
    const own = await put("appraiser");
    const take = (role: keyof Stage["people"], id: string) =>
      unlinkAnswerEvidence(as(role), { id, assessmentId });
    expect(await refusal(take("appraiser", theirs))).toMatchObject({ code: "evidence.link-of-others" });
    await take("appraiser", own);
    await asApp({ organisation_id: stage.organisationId }, (app) =>
      app.query(
        `insert into weighing (organisation_id, appraisal_id, process, subject, verdict, person_id)
         values ($1, $2, 'GP-1', 'documentation', 'accepted', $3)
         on conflict (organisation_id, appraisal_id, process, subject) do update set verdict = 'accepted'`,
        [stage.organisationId, appraisalId, as("appraiser").personId],
      ),
    );
    expect(await refusal(take("manager", theirs))).toMatchObject({ code: "evidence.weighed" });
  });
});
