import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { assignProcesses } from "@/server/commands/assignments";
import { submitAssessment } from "@/server/commands/transitions";
import { readHistory, readLastChanges } from "@/server/queries/history";
import { answerAll, newDraft, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
let draft: string;
const manager = () => stage.people.manager.actor;
const historyOf = (processId: string, page = 1) =>
  readHistory(manager(), { assessmentId: draft, processId, page });

beforeAll(async () => {
  stage = await newOrganisation("History");
  draft = await newDraft(manager());
});

describe("the history of a process", () => {
  test("says who changed what, from what to what, the latest first, beside the answer as it stands", async () => {
    await put(manager(), draft, { process: "GP-1", field: "operated", value: "yes" });
    await put(manager(), draft, { process: "GP-1", field: "operated", value: "no", version: 1 });
    await put(manager(), draft, { process: "GP-1", field: "applicable", value: false });
    await put(manager(), draft, { process: "GP-2", field: "operated", value: "yes" });
    const { history, answer, versions } = await historyOf("GP-1");
    expect(history.lines).toMatchObject([
      { field: "applicable", before: null, after: false, by: "manager of History" },
      { field: "operated", before: "yes", after: "no" },
      { field: "operated", before: null, after: "yes" },
    ]);
    expect([answer, versions, history.total]).toEqual([
      { operated: "no", applicable: false },
      { operated: 2, applicable: 1 },
      3,
    ]);
  });

  test("comes in pages of 25 that neither repeat nor leave out, and a page beyond the end is the last", async () => {
    for (let version = 0; version < 30; version += 1)
      await put(manager(), draft, { process: "OSP-1", field: "note", value: `Note ${version}`, version });
    const [first, second, beyond] = [
      await historyOf("OSP-1"),
      await historyOf("OSP-1", 2),
      await historyOf("OSP-1", 99),
    ];
    expect([first.history.lines.length, second.history.lines.length, second.history.pages]).toEqual([
      25, 5, 2,
    ]);
    const all = [...first.history.lines, ...second.history.lines].map(({ after }) => after);
    expect(all).toEqual(Array.from({ length: 30 }, (_, index) => `Note ${29 - index}`));
    expect(beyond.history).toEqual(second.history);
    expect((await readLastChanges(manager(), draft, "OSP-1")).lines.map(({ after }) => after)).toEqual(
      all.slice(0, 5),
    );
  });

  test("of a process that there is not is missing", async () => {
    for (const processId of ["", "OSP-99", "a\u0000b"])
      expect(
        await refusal(readHistory(manager(), { assessmentId: draft, processId, page: 1 })),
      ).toMatchObject({ reason: "missing" });
  });
});

describe("who may read it", () => {
  const attempt = (role: "contributor" | "executive" | "appraiser" | "administrator", processId: string) =>
    readHistory(stage.people[role].actor, { assessmentId: draft, processId, page: 1 });

  test("whoever may read the answers: an owner their own processes, who only reads a submitted one alone", async () => {
    const owner = stage.people.contributor.actor;
    await assignProcesses(manager(), {
      key: randomUUID(),
      assessmentId: draft,
      processes: { "GP-1": 0 },
      owner: owner.personId,
      due: null,
    });
    expect((await attempt("contributor", "GP-1")).history.total).toBe(3);
    expect((await refusal(attempt("contributor", "GP-2"))).reason).toBe("missing");
    expect((await refusal(attempt("executive", "GP-1"))).reason).toBe("forbidden");
    expect((await refusal(attempt("administrator", "GP-1"))).reason).toBe("missing");
    expect((await refusal(readLastChanges(stage.people.executive.actor, draft, "GP-1"))).reason).toBe(
      "forbidden",
    );
    await answerAll(manager(), draft);
    await submitAssessment(manager(), { id: draft, reason: "" });
    const read = await attempt("executive", "GP-1");
    expect([read.mayAnswer, read.history.total > 3]).toEqual([false, true]);
  });

  test("nobody of another organisation", async () => {
    const elsewhere = await newOrganisation("Elsewhere");
    const stranger = elsewhere.people.manager.actor;
    expect(
      await refusal(readHistory(stranger, { assessmentId: draft, processId: "GP-1", page: 1 })),
    ).toMatchObject({ reason: "missing" });
    expect((await refusal(readLastChanges(stranger, draft, "GP-1"))).reason).toBe("missing");
  });
});
