import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { writeAssessmentFile } from "@/domain/assessment-file/write";
import { startFromFile } from "@/server/commands/start-from-file";
import { seeAssessment } from "@/server/queries/assessments";
import { anyDraft, anyGround } from "../domain/assessment-file/drafts";
import { exported, sent } from "./files";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Starting from files");
});
const manager = () => stage.people.manager.actor;
const start = (file: unknown, key = randomUUID()) =>
  startFromFile(manager(), { key, upload: sent("assessment", file) });

const bare = {
  format: "plumbline/assessment",
  version: 1,
  edition: "o-ism3-2011",
  profile: "baseline",
  answers: {},
};

test("an assessment started from a file is exported as the same file, its own profile included", () =>
  fc.assert(
    fc.asyncProperty(anyDraft, anyGround, async (draft, ground) => {
      const file = `${JSON.stringify(writeAssessmentFile(draft, ground), null, 2)}\n`;
      const { id } = await start(file);
      expect(await exported(manager(), id)).toBe(file);
    }),
    { numRuns: 5 },
  ));

test("it is a draft that counts its answers; the same key again gives the same one", async () => {
  const file = {
    ...bare,
    name: "From elsewhere",
    scope: "Everything",
    period: { from: "2026-01-01", to: "2026-06-30" },
    target: 2,
    answers: { "GP-1": { operated: "no" }, "GP-2": { applicable: false, reason: "A partner does it" } },
  };
  const key = randomUUID();
  const { id } = await start(file, key);
  expect((await start(file, key)).id).toBe(id);
  expect(await seeAssessment(manager(), id)).toMatchObject({
    name: "From elsewhere",
    status: "draft",
    answered: 2,
    leftOut: 1,
    target: 2,
  });
});

test("is refused where the file is broken, is a table, or does not say enough of itself", async () => {
  expect(await refusal(start({ ...bare, edition: "another" }))).toMatchObject({ code: "unknown-edition" });
  expect((await refusal(start({ ...bare, name: " ", scope: "x" }))).params).toEqual({
    missing: ["name", "period", "target"],
  });
  const table = sent("table", "process\nGP-1\n");
  const key = randomUUID();
  expect((await refusal(startFromFile(manager(), { key, upload: table }))).code).toBe("file.not-whole");
  const { executive, contributor } = stage.people;
  const upload = sent("assessment", bare);
  expect((await refusal(startFromFile(executive.actor, { key, upload }))).reason).toBe("missing");
  expect((await refusal(startFromFile(contributor.actor, { key, upload }))).reason).toBe("missing");
});
