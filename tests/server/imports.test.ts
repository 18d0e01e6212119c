import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { writeAssessmentFile } from "@/domain/assessment-file/write";
import { answerFields, readField } from "@/domain/oism3/field";
import { fillAssessment } from "@/server/commands/fill";
import { importFile } from "@/server/commands/imports";
import { readProcess } from "@/server/queries/answers";
import { seeAssessment } from "@/server/queries/assessments";
import { previewImport } from "@/server/queries/import";
import { anyDraft, anyDraftAnswers } from "../domain/assessment-file/drafts";
import { baseline, model } from "../domain/oism3/answers";
import { newDraft, put } from "./assessing";
import { exported, sent, takeIn } from "./files";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Importing");
});
const manager = () => stage.people.manager.actor;
const ground = { edition: model.edition, processes: model.processes, profile: baseline };

const answerOf = async (id: string, process: string) => (await readProcess(manager(), id, process)).answer;
const historyOf = (id: string) =>
  asOwner({ organisation_id: stage.organisationId }, async (client) => {
    const { rows } = await client.query<{ process: string; field: string; before: unknown; after: unknown }>(
      "select process, field, before, after from answer_change where assessment_id = $1 order by at, process, field",
      [id],
    );
    return rows;
  });
const lastEvent = () =>
  asOwner({ organisation_id: stage.organisationId }, async (client) => {
    const { rows } = await client.query<{ action: string; details: unknown }>(
      "select action, details from audit_event order by sequence desc limit 1",
    );
    return rows[0];
  });

describe("an assessment", () => {
  test("imported, exported and imported again is the same file", () =>
    fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const file = JSON.stringify(writeAssessmentFile(draft, ground), null, 2);
        const first = await newDraft(manager());
        await takeIn(manager(), first, sent("assessment", file));
        const once = await exported(manager(), first);
        expect(once).toBe(`${file}\n`);
        const second = await newDraft(manager());
        await takeIn(manager(), second, sent("assessment", once));
        expect(await exported(manager(), second)).toBe(once);
      }),
      { numRuns: 5 },
    ));

  test("comes back from a spreadsheet with the answers it left with", () =>
    fc.assert(
      fc.asyncProperty(anyDraftAnswers, async (answers) => {
        const [from, to] = [await newDraft(manager()), await newDraft(manager())];
        await fillAssessment(manager(), { assessmentId: from, answers });
        const table = await exported(manager(), from, "csv");
        await takeIn(manager(), to, sent("table", table));
        expect(await exported(manager(), to, "csv")).toBe(table);
        const again = await previewImport(manager(), { assessmentId: from, upload: sent("table", table) });
        expect(again.processes).toEqual([]);
      }),
      { numRuns: 5 },
    ));
});

describe("a dry run", () => {
  test("tells what would change, and changes nothing", async () => {
    const id = await newDraft(manager());
    await put(manager(), id, { process: "GP-1", field: "operated", value: "yes" });
    await put(manager(), id, { process: "GP-2", field: "note", value: "to be cleared" });
    const before = await exported(manager(), id);
    const file = { ...JSON.parse(before), target: 5, answers: { "GP-1": { operated: "no", note: "=new" } } };
    const preview = await previewImport(manager(), { assessmentId: id, upload: sent("assessment", file) });
    expect(preview).toMatchObject({
      otherProfile: null,
      description: [{ key: "target", from: "3", to: "5" }],
      counts: { new: 1, changed: 1, cleared: 1, unchanged: 0 },
      processes: [
        {
          process: "GP-1",
          name: "Knowledge Management",
          fields: [
            { field: "operated", from: "yes", to: "no" },
            { field: "note", to: "=new" },
          ],
        },
        { process: "GP-2", fields: [{ field: "note", from: "to be cleared" }] },
      ],
    });
    expect(await exported(manager(), id)).toBe(before);
    expect(await historyOf(id)).toHaveLength(2);
  });

  test("says so where the file has another profile, which the draft does not take", async () => {
    const id = await newDraft(manager());
    const levels = [{ level: 1, minimumCapability: 2, adds: ["GP-1"] }];
    const file = { ...JSON.parse(await exported(manager(), id)), profile: "own" };
    const upload = sent("assessment", { ...file, profileDefinition: { id: "own", name: "Our own", levels } });
    expect(await previewImport(manager(), { assessmentId: id, upload })).toMatchObject({
      otherProfile: "Our own",
      processes: [],
    });
    await takeIn(manager(), id, upload);
    expect((await seeAssessment(manager(), id)).profile.id).toBe("baseline");
  });
});

describe("applying a file", () => {
  test("does what was shown, field by field in the history, and adds up anew", async () => {
    const id = await newDraft(manager());
    await put(manager(), id, { process: "GP-1", field: "operated", value: "yes" });
    const table = "process;operated;note\r\nGP-1;no;\r\nGP-2;no;'=1\r\n";
    expect(await takeIn(manager(), id, sent("table", table))).toEqual({ fields: 3, processes: 2 });
    expect(await answerOf(id, "GP-2")).toEqual({ operated: "no", note: "=1" });
    expect((await historyOf(id)).slice(1)).toEqual([
      { process: "GP-1", field: "operated", before: "yes", after: "no" },
      { process: "GP-2", field: "note", before: null, after: "=1" },
      { process: "GP-2", field: "operated", before: null, after: "no" },
    ]);
    expect(await seeAssessment(manager(), id)).toMatchObject({ answered: 2, leftOut: 0 });
    expect(await lastEvent()).toMatchObject({
      action: "assessment.imported",
      details: { fields: 3, processes: 2, file: "answers.csv", carried: false },
    });
    await put(manager(), id, { process: "GP-1", field: "operated", value: "yes", version: 2 });
  });

  test("twice with one key applies it once", async () => {
    const id = await newDraft(manager());
    const upload = sent("table", "process,operated\nGP-1,no\n");
    const { digest } = await previewImport(manager(), { assessmentId: id, upload });
    const input = { assessmentId: id, upload, digest, carried: false, key: randomUUID() };
    const first = await importFile(manager(), input);
    expect(await importFile(manager(), input)).toEqual(first);
    expect(await historyOf(id)).toHaveLength(1);
  });

  test("is refused when the draft changed since the dry run, and nothing changes", async () => {
    const id = await newDraft(manager());
    const upload = sent("table", "process,operated\nGP-1,no\nGP-2,no\n");
    const { digest } = await previewImport(manager(), { assessmentId: id, upload });
    await put(manager(), id, { process: "GP-1", field: "operated", value: "yes" });
    const stale = await refusal(
      importFile(manager(), { assessmentId: id, upload, digest, carried: false, key: randomUUID() }),
    );
    expect([stale.reason, stale.code]).toEqual(["conflict", "import.stale"]);
    expect(await answerOf(id, "GP-2")).toEqual({});
    expect(await takeIn(manager(), id, upload)).toEqual({ fields: 2, processes: 2 });
  });

  test("leaves a change alone that the file does not speak of", async () => {
    const id = await newDraft(manager());
    const upload = sent("table", "process,operated\nGP-1,no\n");
    const { digest } = await previewImport(manager(), { assessmentId: id, upload });
    await put(manager(), id, { process: "GP-1", field: "note", value: "meanwhile" });
    await importFile(manager(), { assessmentId: id, upload, digest, carried: false, key: randomUUID() });
    expect(await answerOf(id, "GP-1")).toEqual({ operated: "no", note: "meanwhile" });
  });
});

test("a table speaks of every field but definitions and reasons for the scope", async () => {
  const id = await newDraft(manager());
  await put(manager(), id, { process: "GP-1", field: "definitions.load.name", value: "kept" });
  await put(manager(), id, { process: "GP-1", field: "operated", value: "yes" });
  const emptied = (await exported(manager(), id, "csv")).replace(/^GP-1,.*$/m, "GP-1");
  await takeIn(manager(), id, sent("table", emptied));
  const answer = await answerOf(id, "GP-1");
  expect(
    answerFields.filter(({ path }) => readField(answer, path) !== undefined).map(({ path }) => path),
  ).toEqual(["definitions.load.name"]);
});
