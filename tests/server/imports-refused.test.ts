import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { importFile } from "@/server/commands/imports";
import { submitAssessment } from "@/server/commands/transitions";
import { exportAssessment } from "@/server/queries/export";
import { previewImport } from "@/server/queries/import";
import { answerAll, newDraft } from "./assessing";
import { exported, sent, takeIn } from "./files";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Refusing");
});
const manager = () => stage.people.manager.actor;

describe("a broken file changes nothing and names its place", () => {
  const whole = { format: "plumbline/assessment", version: 1, edition: "o-ism3-2011", profile: "baseline" };
  test.each([
    ["line 2 column 3", "not-json", sent("assessment", "{\n  nonsense}")],
    [
      "answers.GP-1.operated",
      "value-not-allowed",
      sent("assessment", { ...whole, answers: { "GP-1": { operated: "maybe" } } }),
    ],
    [
      "answers.GP-99",
      "unknown-process",
      sent("assessment", { ...whole, answers: { "GP-2": { operated: "no" }, "GP-99": {} } }),
    ],
    ["edition", "unknown-edition", sent("assessment", { ...whole, edition: "o-ism3-1999", answers: {} })],
    ["row 3 column operated", "value-not-allowed", sent("table", "process,operated\nGP-2,no\nGP-1,maybe\n")],
    ["row 3 column 2", "not-csv", sent("table", 'process,note\nGP-2,no\nGP-1,"a" b\n')],
    ["row 2 column 2", "not-csv", sent("table", 'process,note\nGP-1,"never closed\n')],
    ["file", "not-utf-8", { ...sent("table", ""), bytes: new Uint8Array([0x70, 0xe4, 0x2c]) }],
  ])("%s: %s", async (place, code, upload) => {
    const id = await newDraft(manager());
    const before = await exported(manager(), id);
    const looked = await refusal(previewImport(manager(), { assessmentId: id, upload }));
    expect([looked.reason, looked.code, looked.params]).toMatchObject(["invalid", code, { place }]);
    const input = { assessmentId: id, upload, digest: "0".repeat(64), carried: false, key: randomUUID() };
    expect((await refusal(importFile(manager(), input))).code).toBe(code);
    expect(await exported(manager(), id)).toBe(before);
  });
});

describe("who may", () => {
  test("only a manager imports; who may not read does not export; a locked assessment takes nothing in", async () => {
    const id = await newDraft(manager());
    const upload = sent("table", "process,operated\nGP-1,no\n");
    const { executive, contributor, administrator } = stage.people;
    const reasons = async (act: (person: typeof executive) => Promise<unknown>) =>
      Promise.all([executive, contributor, administrator].map(async (it) => (await refusal(act(it))).reason));
    expect(await reasons(({ actor }) => previewImport(actor, { assessmentId: id, upload }))).toEqual([
      "forbidden",
      "missing",
      "missing",
    ]);
    expect(await reasons(({ actor }) => takeIn(actor, id, upload))).toEqual([
      "forbidden",
      "missing",
      "missing",
    ]);
    expect(await reasons(({ actor }) => exportAssessment(actor, id, "json"))).toEqual([
      "forbidden",
      "missing",
      "missing",
    ]);
    await answerAll(manager(), id);
    const { digest } = await previewImport(manager(), { assessmentId: id, upload });
    await submitAssessment(manager(), { id, reason: "" });
    const input = { assessmentId: id, upload, digest, carried: false, key: randomUUID() };
    expect((await refusal(previewImport(manager(), { assessmentId: id, upload }))).code).toBe(
      "assessment.locked",
    );
    expect((await refusal(importFile(manager(), input))).code).toBe("assessment.locked");
    expect(JSON.parse(await exported(executive.actor, id)).answers["GP-1"]).toEqual({ operated: "no" });
  });

  test("another organisation's assessment is missing", async () => {
    const id = await newDraft(manager());
    const stranger = (await newOrganisation("Elsewhere")).people.manager.actor;
    expect((await refusal(exportAssessment(stranger, id, "csv"))).reason).toBe("missing");
    const upload = sent("table", "process\n");
    expect((await refusal(previewImport(stranger, { assessmentId: id, upload }))).reason).toBe("missing");
  });
});
