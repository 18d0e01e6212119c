import { beforeAll, describe, expect, test } from "vitest";
import type { Answers } from "@/domain/oism3/answer";
import { startAssessment } from "@/server/commands/assessments";
import { fillAssessment } from "@/server/commands/fill";
import { submitAssessment } from "@/server/commands/transitions";
import { readComparison, readOthers } from "@/server/queries/comparison";
import { managed } from "../domain/oism3/answers";
import { answerAll, beginning, newDraft } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Comparing");
});
const manager = () => stage.people.manager.actor;

async function answered(answers: Answers): Promise<string> {
  const id = await newDraft(manager());
  await fillAssessment(manager(), { assessmentId: id, answers });
  return id;
}

describe("two assessments side by side", () => {
  test("tell of each process where it stood, where it stands, and every answer that differs", async () => {
    const earlier = await answered({
      "GP-1": { operated: "yes", documented: "yes" },
      "GP-2": managed,
      "GP-3": { applicable: false, reason: "None" },
    });
    const now = await answered({
      "GP-1": managed,
      "GP-2": { operated: "no" },
      "GP-3": { operated: "yes", documented: "no" },
      "SSP-1": { applicable: false, reason: "A partner does it" },
    });
    const compared = await readComparison(manager(), now, earlier);
    const of = (id: string) => compared.processes.find((process) => process.id === id);
    expect(compared.processes).toHaveLength(45);
    expect(of("GP-1")).toMatchObject({ movement: "up", was: { lower: 1 }, is: { lower: 2, upper: 2 } });
    expect(of("GP-1")?.fields[0]).toEqual({ field: "metrics.activity", from: undefined, to: "yes" });
    expect(of("GP-2")).toMatchObject({ movement: "down", was: { lower: 2 }, is: { lower: 0, upper: 0 } });
    expect(of("GP-3")).toMatchObject({ movement: "added", was: { kind: "not-applicable" } });
    expect(of("SSP-1")).toMatchObject({ movement: "left-out", is: { kind: "not-applicable" } });
    expect(of("OSP-5")).toMatchObject({ movement: "same", fields: [] });
    expect([compared.now.id, compared.earlier.id]).toEqual([now, earlier]);
  });

  test("offer the others, the latest period first, without the assessment itself", async () => {
    const late = beginning({ name: "Late", from: "2031-01-01", to: "2031-12-31" });
    const { id } = await startAssessment(manager(), late);
    const draft = await newDraft(manager());
    const others = await readOthers(manager(), draft);
    expect(others[0]).toEqual({ id, name: "Late", from: "2031-01-01", to: "2031-12-31" });
    expect(others.map((it) => it.id)).not.toContain(draft);
    expect((await readOthers(manager(), draft, "lat")).map(({ name }) => name)).toEqual(["Late"]);
    expect(await readOthers(manager(), draft, "%")).toEqual([]);
  });

  test("are open to whoever may read both, and offer nobody what they may not read", async () => {
    const [declared, draft] = [await newDraft(manager()), await newDraft(manager())];
    await answerAll(manager(), declared);
    await submitAssessment(manager(), { id: declared, reason: "" });
    const executive = stage.people.executive.actor;
    expect((await refusal(readComparison(executive, declared, draft))).reason).toBe("forbidden");
    expect((await refusal(readComparison(executive, draft, declared))).reason).toBe("forbidden");
    expect((await readComparison(executive, declared, declared)).processes).toHaveLength(45);
    expect(await readOthers(executive, declared)).toEqual([]);
    expect((await refusal(readOthers(stage.people.contributor.actor, declared))).reason).toBe("missing");
    const stranger = (await newOrganisation("Comparing elsewhere")).people.manager.actor;
    const theirs = await newDraft(stranger);
    expect((await refusal(readComparison(stranger, theirs, declared))).reason).toBe("missing");
  });
});
