import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { assignProcesses, handBack, sayDone } from "@/server/commands/assignments";
import { archiveAssessment } from "@/server/commands/transitions";
import { readAssignments } from "@/server/queries/assignments";
import { readComments } from "@/server/queries/comments";
import { newDraft, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { assigning, remark } from "./working-together";

let stage: Stage;
let draft: string;
const manager = () => stage.people.manager.actor;
const owner = () => stage.people.contributor.actor;
const give = (processes: string[], own = {}) =>
  assignProcesses(manager(), assigning(draft, owner().personId, processes, own));
const assignmentOf = async (process: string) =>
  (await readAssignments(manager(), draft)).lines.find(({ id }) => id === process)?.assignment;

beforeAll(async () => {
  stage = await newOrganisation("Assignments");
  draft = await newDraft(manager());
});

describe("assigning", () => {
  test("gives many processes to one owner with one day, and takes them back", async () => {
    await give(["OSP-1", "OSP-2"], { due: "2026-12-01" });
    expect(await assignmentOf("OSP-1")).toMatchObject({
      owner: "contributor of Assignments",
      due: "2026-12-01",
      version: 1,
    });
    expect(await assignmentOf("OSP-2")).toMatchObject({ due: "2026-12-01" });
    await assignProcesses(manager(), assigning(draft, null, [], { processes: { "OSP-1": 1 } }));
    expect(await assignmentOf("OSP-1")).toBeNull();
    expect(await assignmentOf("OSP-2")).toMatchObject({ version: 1 });
  });

  test("the same form sent twice, even at once, assigns once", async () => {
    const form = assigning(draft, owner().personId, ["OSP-3"]);
    const { done, refused } = await together([
      assignProcesses(manager(), form),
      assignProcesses(manager(), form),
    ]);
    expect([done.length, refused.length]).toEqual([2, 0]);
    expect(await assignmentOf("OSP-3")).toMatchObject({ version: 1 });
  });

  test("what was assigned anew since the form was filled is a conflict that names it, and nothing is assigned", async () => {
    await give(["OSP-4"]);
    expect(await refusal(give(["OSP-4", "OSP-5"]))).toMatchObject({
      reason: "conflict",
      code: "assignment.stale",
      params: { processes: ["OSP-4"], count: 1 },
    });
    expect(await assignmentOf("OSP-5")).toBeNull();
  });

  test("a new day alone keeps how it stands; a new owner begins anew", async () => {
    await give(["OSP-6"]);
    await put(owner(), draft, { process: "OSP-6", field: "operated", value: "no" });
    await sayDone(owner(), { assessmentId: draft, process: "OSP-6", done: true });
    await give(["OSP-6"], { processes: { "OSP-6": 2 }, due: "2026-12-24" });
    expect(await assignmentOf("OSP-6")).toMatchObject({
      due: "2026-12-24",
      doneAt: expect.any(String),
      version: 3,
    });
    await assignProcesses(manager(), assigning(draft, manager().personId, [], { processes: { "OSP-6": 3 } }));
    expect(await assignmentOf("OSP-6")).toMatchObject({
      owner: "manager of Assignments",
      doneAt: null,
      version: 4,
    });
  });

  test.each([
    ["somebody who does not answer", () => stage.people.executive.actor.personId],
    ["nobody of this organisation", () => randomUUID()],
  ])("%s is refused as owner", async (_who, whom) =>
    expect(await refusal(assignProcesses(manager(), assigning(draft, whom(), ["OSP-7"])))).toMatchObject({
      reason: "invalid",
      code: "assignment.owner-unknown",
      fields: [{ path: "owner" }],
    }),
  );

  test("a process that there is not is missing", async () =>
    expect(await refusal(give(["OSP-99"]))).toMatchObject({ reason: "missing", code: "process.missing" }));

  test.each([
    ["contributor", "missing"],
    ["administrator", "missing"],
    ["executive", "forbidden"],
    ["appraiser", "forbidden"],
  ] as const)("a %s assigns nothing", async (role, reason) => {
    const fresh = await newDraft(manager());
    const { actor } = stage.people[role];
    expect(
      await refusal(assignProcesses(actor, assigning(fresh, owner().personId, ["OSP-8"]))),
    ).toMatchObject({ reason });
    expect(await refusal(readAssignments(actor, fresh))).toMatchObject({ reason });
  });

  test("outside a draft nothing is assigned", async () => {
    const away = await newDraft(manager());
    await archiveAssessment(manager(), { id: away, reason: "" });
    expect(
      await refusal(assignProcesses(manager(), assigning(away, owner().personId, ["OSP-8"]))),
    ).toMatchObject({ reason: "conflict", code: "assessment.locked" });
  });
});

describe("done and handed back", () => {
  const done = (process: string, said = true) =>
    sayDone(owner(), { assessmentId: draft, process, done: said });

  test("done is refused while an answer is open, and can be taken back", async () => {
    await give(["OSP-11"]);
    expect(await refusal(done("OSP-11"))).toMatchObject({ code: "assignment.open-answers" });
    await put(owner(), draft, { process: "OSP-11", field: "operated", value: "no" });
    await done("OSP-11");
    await done("OSP-11");
    expect(await assignmentOf("OSP-11")).toMatchObject({ doneAt: expect.any(String), version: 2 });
    await done("OSP-11", false);
    expect(await assignmentOf("OSP-11")).toMatchObject({ doneAt: null, version: 3 });
  });

  test("only its owner says that a process is done", async () => {
    await give(["OSP-12"]);
    expect(
      await refusal(sayDone(manager(), { assessmentId: draft, process: "OSP-12", done: true })),
    ).toMatchObject({ reason: "forbidden" });
    expect(await refusal(done("OSP-26"))).toMatchObject({ reason: "missing" });
  });

  test("a manager hands back what is done, once, with a comment of the same moment", async () => {
    await give(["OSP-14"]);
    const word = remark(draft, "OSP-14", "The document is out of date.");
    expect(await refusal(handBack(manager(), word))).toMatchObject({ code: "assignment.not-done" });
    await put(owner(), draft, { process: "OSP-14", field: "operated", value: "no" });
    await done("OSP-14");
    expect(await refusal(handBack(owner(), word))).toMatchObject({ reason: "missing" });
    await handBack(manager(), word);
    await handBack(manager(), word);
    const { comments } = await readComments(owner(), draft, "OSP-14");
    expect(comments).toMatchObject([{ text: "The document is out of date.", by: "manager of Assignments" }]);
    expect(await assignmentOf("OSP-14")).toMatchObject({ doneAt: null, returnedAt: comments[0]?.at });
  });
});
