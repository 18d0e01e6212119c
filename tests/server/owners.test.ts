import { beforeAll, describe, expect, test } from "vitest";
import { assignProcesses } from "@/server/commands/assignments";
import { readProcess, readProcesses } from "@/server/queries/answers";
import { listAssessments, seeAssessment } from "@/server/queries/assessments";
import { readAssigning } from "@/server/queries/assignments";
import { readComments } from "@/server/queries/comments";
import { readResult } from "@/server/queries/result";
import { readSubmission } from "@/server/queries/submission";
import { newDraft, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { assigning } from "./working-together";

let stage: Stage;
const manager = () => stage.people.manager.actor;
const owner = () => stage.people.contributor.actor;

beforeAll(async () => {
  stage = await newOrganisation("Owners");
});

describe("a contributor", () => {
  let part: string;
  beforeAll(async () => {
    part = await newDraft(manager());
    await newDraft(manager());
    await assignProcesses(manager(), assigning(part, owner().personId, ["GP-3", "OSP-5"]));
    await put(owner(), part, { process: "GP-3", field: "operated", value: "no" });
  });

  test("finds the assessments in which something is theirs, counted by what is theirs", async () => {
    const { lines } = await listAssessments(owner(), { page: 1, archived: false, search: "" });
    expect(lines.map(({ id }) => id)).toEqual([part]);
    expect(lines.find(({ id }) => id === part)).toMatchObject({
      answered: 1,
      processes: 2,
      part: true,
      readable: false,
      lower: null,
      upper: null,
    });
    expect(await seeAssessment(owner(), part)).toMatchObject({
      answered: 1,
      processes: 2,
      may: { read: true, whole: false, answer: true, manage: false },
    });
  });

  test("reads their own processes and steps between them alone", async () => {
    expect((await readProcesses(owner(), part)).map(({ id }) => id)).toEqual(["GP-3", "OSP-5"]);
    const view = await readProcess(owner(), part, "GP-3");
    expect(view).toMatchObject({ mayAnswer: true, previous: null, next: { id: "OSP-5" } });
    expect(view.lines.map(({ id }) => id)).toEqual(["GP-3", "OSP-5"]);
  });

  test("neither reads nor answers any other, and does not learn that it is there", async () => {
    for (const process of ["GP-1", "OSP-99"]) {
      expect(await refusal(readProcess(owner(), part, process))).toMatchObject({ reason: "missing" });
      expect(await refusal(readComments(owner(), part, process))).toMatchObject({ reason: "missing" });
      expect(await refusal(readAssigning(owner(), part, process))).toMatchObject({ reason: "missing" });
      expect(await refusal(put(owner(), part, { process, field: "operated", value: "yes" }))).toMatchObject({
        reason: "missing",
      });
    }
    expect((await readProcess(manager(), part, "GP-1")).answer).toEqual({});
  });

  test("reads no result, no submission, and no assessment in which nothing is theirs", async () => {
    for (const read of [readResult, readSubmission])
      expect(await refusal(read(owner(), part))).toMatchObject({ reason: "missing" });
    const other = await newDraft(manager());
    for (const read of [seeAssessment, readProcesses])
      expect(await refusal(read(owner(), other))).toMatchObject({ reason: "missing" });
  });

  test("loses sight of what is taken back", async () => {
    const lent = await newDraft(manager());
    await assignProcesses(manager(), assigning(lent, owner().personId, ["GP-3"]));
    expect(await readProcesses(owner(), lent)).toHaveLength(1);
    await assignProcesses(manager(), assigning(lent, null, [], { processes: { "GP-3": 1 } }));
    expect(await refusal(readProcesses(owner(), lent))).toMatchObject({ reason: "missing" });
  });
});
