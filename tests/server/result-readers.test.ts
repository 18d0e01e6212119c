import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { startAssessment } from "@/server/commands/assessments";
import { fillAssessment } from "@/server/commands/fill";
import { submitAssessment, takeBackAssessment } from "@/server/commands/transitions";
import { readResult } from "@/server/queries/result";
import { answerAll, beginning, newDraft } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
const manager = () => stage.people.manager.actor;
const executive = () => stage.people.executive.actor;

beforeAll(async () => {
  stage = await newOrganisation("Readers");
});

describe("who reads it", () => {
  test("of a draft an executive and an appraiser see how far it has come, and no answers", async () => {
    const id = await newDraft(manager());
    await fillAssessment(manager(), { assessmentId: id, answers: { "GP-1": { operated: "no" } } });
    for (const role of ["executive", "appraiser"] as const) {
      const { head, result } = await readResult(stage.people[role].actor, id);
      expect(result).toBeNull();
      expect(head).toMatchObject({ id, status: "draft", answered: 1, processes: 45, last: null });
      expect(Date.parse(head.changedAt)).toBeLessThanOrEqual(Date.now());
      expect(JSON.stringify(head)).not.toContain("operated");
    }
  });

  test("from submission on they read it, until it is taken back", async () => {
    const id = await newDraft(manager());
    await answerAll(manager(), id);
    await submitAssessment(manager(), { id, reason: "" });
    const submitted = await readResult(executive(), id);
    expect(submitted.result).toMatchObject({ lower: 0, upper: 0 });
    expect(submitted.head.last?.move).toBe("submit");
    expect(submitted.result).toEqual((await readResult(manager(), id)).result);
    await takeBackAssessment(manager(), { id, reason: "" });
    expect((await readResult(executive(), id)).result).toBeNull();
  });

  test("for everybody else, and by an id of nobody's, it is missing", async () => {
    const id = await newDraft(manager());
    const elsewhere = await newOrganisation("Readers elsewhere");
    for (const actor of [
      stage.people.contributor.actor,
      stage.people.administrator.actor,
      elsewhere.people.manager.actor,
    ])
      expect((await refusal(readResult(actor, id))).reason).toBe("missing");
    for (const none of [randomUUID(), "", "result"])
      expect((await refusal(readResult(manager(), none))).reason).toBe("missing");
    expect((await refusal(readResult({ kind: "visitor" }, id))).reason).toBe("signed-out");
  });
});

test("the head says what the assessment pins", async () => {
  const { id } = await startAssessment(manager(), beginning({ unit: "Plant", target: 4 }));
  expect((await readResult(manager(), id)).head).toMatchObject({
    unit: "Plant",
    target: 4,
    profile: "Baseline",
    edition: "O-ISM3, 2011 edition",
    scoringVersion: "1.0",
    from: "2026-01-01",
    to: "2026-12-31",
  });
});
