import { beforeAll, describe, expect, test } from "vitest";
import { carryOver, confirmCarried } from "@/server/commands/carry-over";
import { fillAssessment } from "@/server/commands/fill";
import { submitAssessment } from "@/server/commands/transitions";
import { readProcess, readProcesses } from "@/server/queries/answers";
import { seeAssessment } from "@/server/queries/assessments";
import { readSubmission } from "@/server/queries/submission";
import { answerAll, newDraft, put } from "./assessing";
import { sent, takeIn } from "./files";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Carrying");
});
const manager = () => stage.people.manager.actor;

/** A draft into which everything was carried from an earlier assessment, but for GP-1, which it had answered itself. */
async function carried() {
  const [from, id] = [await newDraft(manager()), await newDraft(manager())];
  await answerAll(manager(), from);
  await put(manager(), id, { process: "GP-1", field: "note", value: "ours" });
  const { processes } = await carryOver(manager(), { id, from });
  return { from, id, processes };
}
const lineOf = async (id: string, process: string) =>
  (await readProcesses(manager(), id)).find((line) => line.id === process);

describe("what is carried over", () => {
  test("fills the processes that hold no answer, and leaves the others as they are", async () => {
    const { id, processes } = await carried();
    expect(processes).toHaveLength(44);
    expect((await readProcess(manager(), id, "GP-1")).answer).toEqual({ note: "ours" });
    expect((await readProcess(manager(), id, "GP-2")).answer).toEqual({ operated: "no" });
  });

  test("is marked with where it comes from, and does not count as answered", async () => {
    const { id, from } = await carried();
    expect((await readProcess(manager(), id, "GP-2")).carried).toEqual({ id: from, name: "Yearly reading" });
    expect((await readProcess(manager(), id, "GP-1")).carried).toBeNull();
    expect(await lineOf(id, "GP-2")).toMatchObject({ carried: true, complete: false });
    expect((await seeAssessment(manager(), id)).answered).toBe(0);
  });

  test("keeps a draft from being submitted until it is confirmed", async () => {
    const { id } = await carried();
    await put(manager(), id, { process: "GP-1", field: "operated", value: "no" });
    const refused = await refusal(submitAssessment(manager(), { id, reason: "" }));
    expect([refused.code, refused.params["count"]]).toEqual(["assessment.unanswered", 44]);
    const { open } = await readSubmission(manager(), id);
    expect(open).toHaveLength(44);
    expect(open[0]).toMatchObject({ id: "GP-2", fields: [], carried: true });
    for (const level of ["generic", "strategic", "tactical", "operational"])
      await confirmCarried(manager(), { id, level });
    await submitAssessment(manager(), { id, reason: "" });
  });

  test("is no longer marked once somebody changes it", async () => {
    const { id } = await carried();
    await put(manager(), id, { process: "GP-2", field: "note", value: "looked at", version: 0 });
    expect((await readProcess(manager(), id, "GP-2")).carried).toBeNull();
    expect(await lineOf(id, "GP-2")).toMatchObject({ carried: false, complete: true });
    expect((await seeAssessment(manager(), id)).answered).toBe(1);
  });

  test("is confirmed one by one, or a level at a time; a second time changes nothing", async () => {
    const { id } = await carried();
    expect(await confirmCarried(manager(), { id, process: "GP-2" })).toEqual({ processes: ["GP-2"] });
    expect(await confirmCarried(manager(), { id, process: "GP-2" })).toEqual({ processes: [] });
    expect(await lineOf(id, "GP-2")).toMatchObject({ carried: false, complete: true });
    const { processes } = await confirmCarried(manager(), { id, level: "generic" });
    expect(processes).toEqual(["GP-3"]);
    expect((await seeAssessment(manager(), id)).answered).toBe(2);
    expect(await lineOf(id, "SSP-1")).toMatchObject({ carried: true });
  });

  test("what is confirmed while it still owes answers stays open", async () => {
    const [from, id] = [await newDraft(manager()), await newDraft(manager())];
    await fillAssessment(manager(), { assessmentId: from, answers: { "GP-1": { operated: "yes" } } });
    await carryOver(manager(), { id, from });
    await confirmCarried(manager(), { id, process: "GP-1" });
    expect(await lineOf(id, "GP-1")).toMatchObject({ carried: false, complete: false });
  });

  test("may come from a file as well", async () => {
    const id = await newDraft(manager());
    await takeIn(manager(), id, sent("table", "process,operated\nGP-1,no\n"), true);
    expect((await readProcess(manager(), id, "GP-1")).carried).toEqual({ id: null, name: "answers.csv" });
    expect(await lineOf(id, "GP-1")).toMatchObject({ carried: true, complete: false });
  });
});

describe("carrying over is refused", () => {
  test("where there is nothing to take", async () => {
    const { id, from } = await carried();
    expect((await refusal(carryOver(manager(), { id, from }))).code).toBe("carry.nothing");
    expect((await refusal(carryOver(manager(), { id, from: id }))).code).toBe("carry.nothing");
  });

  test("to whoever may not fill a draft as a whole, and across organisations", async () => {
    const [from, id] = [await newDraft(manager()), await newDraft(manager())];
    await answerAll(manager(), from);
    const { executive, contributor } = stage.people;
    expect((await refusal(carryOver(executive.actor, { id, from }))).reason).toBe("forbidden");
    expect((await refusal(carryOver(contributor.actor, { id, from }))).reason).toBe("missing");
    expect((await refusal(confirmCarried(executive.actor, { id, level: "generic" }))).reason).toBe(
      "forbidden",
    );
    const stranger = (await newOrganisation("Beyond")).people.manager.actor;
    const theirs = await newDraft(stranger);
    expect((await refusal(carryOver(stranger, { id: theirs, from }))).reason).toBe("missing");
    expect((await refusal(carryOver(stranger, { id, from: theirs }))).reason).toBe("missing");
  });

  test("once the draft is locked", async () => {
    const [from, id] = [await newDraft(manager()), await newDraft(manager())];
    await answerAll(manager(), from);
    await answerAll(manager(), id);
    await submitAssessment(manager(), { id, reason: "" });
    expect((await refusal(carryOver(manager(), { id, from }))).code).toBe("assessment.locked");
    expect((await refusal(confirmCarried(manager(), { id, process: "GP-1" }))).code).toBe(
      "assessment.locked",
    );
  });
});
