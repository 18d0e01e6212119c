import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "@/domain/actor";
import { statuses } from "@/domain/assessment";
import {
  archiveAssessment,
  restoreAssessment,
  submitAssessment,
  takeBackAssessment,
} from "@/server/commands/transitions";
import { seeAssessment } from "@/server/queries/assessments";
import { answerAll, newDraft, processes, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
let complete: string;
const manager = () => stage.people.manager.actor;
const statusOf = async (id: string) => (await seeAssessment(manager(), id)).status;

beforeAll(async () => {
  stage = await newOrganisation("Transitions");
  complete = await newDraft(manager());
  await answerAll(manager(), complete);
});

/** The shortest way to a state: the appraisal's moves have no command yet. */
const set = (id: string, status: string) =>
  asOwner({ organisation_id: stage.organisationId }, (owner) =>
    owner.query(
      "update assessment set status = $2, archived_from = case $2 when 'archived' then 'draft' end where id = $1",
      [id, status],
    ),
  );
beforeEach(() => set(complete, "draft"));

const moves = {
  submit: submitAssessment,
  "take-back": takeBackAssessment,
  archive: archiveAssessment,
  restore: restoreAssessment,
};

describe("submitting", () => {
  test("is refused while anything applicable is unanswered, with the list in the edition's order", async () => {
    const id = await newDraft(manager());
    await put(manager(), id, { process: "GP-1", field: "operated", value: "no" });
    await put(manager(), id, { process: "GP-2", field: "operated", value: "yes" });
    await put(manager(), id, { process: "GP-3", field: "applicable", value: false });
    const open = processes.filter((process) => process !== "GP-1");
    expect(await refusal(submitAssessment(manager(), { id, reason: "" }))).toMatchObject({
      reason: "conflict",
      code: "assessment.unanswered",
      params: { processes: open, count: 44 },
    });
    expect(await statusOf(id)).toBe("draft");
  });

  test("goes through once all is answered, and says who, when and why", async () => {
    await submitAssessment(manager(), { id: complete, reason: "All owners were asked." });
    const { status, last } = await seeAssessment(manager(), complete);
    expect(status).toBe("submitted");
    expect(last).toMatchObject({
      move: "submit",
      by: "manager of Transitions",
      reason: "All owners were asked.",
    });
  });

  test("of four at once one wins, and the others are told where it stands", async () => {
    const { done, refused } = await together(
      Array.from({ length: 4 }, () => submitAssessment(manager(), { id: complete, reason: "" })),
    );
    expect(done).toHaveLength(1);
    expect(refused.map(({ reason, params }) => [reason, params.status])).toEqual(
      Array.from({ length: 3 }, () => ["conflict", "submitted"]),
    );
  });

  test("and changing an answer at the same moment never leaves a submitted assessment with a gap", async () => {
    const before = await seeAssessment(manager(), complete);
    const both: Promise<unknown>[] = [
      put(manager(), complete, { process: "OSP-5", field: "operated", value: null, version: 1 }),
      submitAssessment(manager(), { id: complete, reason: "" }),
    ];
    await together(both);
    const after = await seeAssessment(manager(), complete);
    expect([
      ["draft", before.answered - 1],
      ["submitted", before.answered],
    ]).toContainEqual([after.status, after.answered]);
    if (after.status === "draft")
      await put(manager(), complete, { process: "OSP-5", field: "operated", value: "no", version: 2 });
  });
});

describe("the way back", () => {
  test("a submitted assessment is taken back, and can be answered again", async () => {
    await submitAssessment(manager(), { id: complete, reason: "" });
    await takeBackAssessment(manager(), { id: complete, reason: "One owner was wrong." });
    expect(await statusOf(complete)).toBe("draft");
    await put(manager(), complete, { process: "SSP-1", field: "note", value: "Corrected." });
  });

  test.each(["draft", "submitted", "signed-off"] as const)(
    "what was archived as %s is restored as that",
    async (status) => {
      const id = await newDraft(manager());
      await set(id, status);
      await archiveAssessment(manager(), { id, reason: "" });
      expect(await statusOf(id)).toBe("archived");
      await restoreAssessment(manager(), { id, reason: "" });
      expect(await statusOf(id)).toBe(status);
    },
  );

  test("an assessment under appraisal is neither taken back nor archived", async () => {
    await set(complete, "under-appraisal");
    for (const move of [takeBackAssessment, archiveAssessment])
      expect(await refusal(move(manager(), { id: complete, reason: "" }))).toMatchObject({
        reason: "conflict",
        code: "assessment.cannot-move",
        params: { status: "under-appraisal" },
      });
    expect(await statusOf(complete)).toBe("under-appraisal");
  });
});

describe("who may not", () => {
  const strangers: [Role, string][] = [
    ["executive", "forbidden"],
    ["appraiser", "forbidden"],
    ["contributor", "missing"],
    ["administrator", "missing"],
  ];
  test.each(strangers)("for the %s every move in every state is %s", async (role, reason) => {
    for (const status of statuses) {
      await set(complete, status);
      for (const move of Object.values(moves))
        expect(await refusal(move(stage.people[role].actor, { id: complete, reason: "" }))).toMatchObject({
          reason,
        });
      expect(await statusOf(complete)).toBe(status);
    }
  });

  test("a visitor and a job are told to sign in", async () => {
    const others: Actor[] = [{ kind: "visitor" }, { kind: "system" }];
    for (const actor of others)
      for (const move of Object.values(moves))
        expect(await refusal(move(actor, { id: complete, reason: "" }))).toMatchObject({
          reason: "signed-out",
        });
  });
});
