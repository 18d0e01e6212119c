import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { beginAppraisal } from "@/server/commands/appraisals";
import { addEvidence } from "@/server/commands/evidence";
import { linkAnswerEvidence } from "@/server/commands/evidence-answers";
import { addAddress } from "@/server/commands/evidence-contents";
import { withdrawSignature } from "@/server/commands/sign-offs";
import { reopenAssessment, submitAssessment } from "@/server/commands/transitions";
import { listAssessments } from "@/server/queries/assessments";
import { appraising } from "./appraising";
import { put } from "./assessing";
import { adding } from "./evidence-doors";
import { refusal } from "./outcome";
import { signingStage } from "./signing-stage";

const { here, turnTo, manager, appraiser, sign, since, assessment } = signingStage("Reopened");
const reopen = () => reopenAssessment(manager(), { id: here().assessmentId, reason: "The plant was sold." });

const marked = async () => {
  const { lines } = await listAssessments(manager(), { page: 1, archived: false, search: "" });
  return lines.filter(({ changedSinceSignOff }) => changedSinceSignOff).map(({ id }) => id);
};

test("without it, what stands signed is marked once an item behind it holds something else", async () => {
  const { id: evidenceId } = await addEvidence(manager(), adding(manager().personId));
  const place = { assessmentId: here().assessmentId, process: "GP-1", subject: "documentation" as const };
  await linkAnswerEvidence(manager(), { id: randomUUID(), evidenceId, ...place });
  await sign();
  expect(await marked()).not.toContain(here().assessmentId);
  await addAddress(manager(), { id: randomUUID(), evidenceId, url: "https://example.org/a", title: "" });
  expect(await assessment()).toMatchObject({ status: "signed-off" });
  expect(await marked()).toContain(here().assessmentId);
});

describe("reopening", () => {
  test("asks for a reason, is the manager's, and verifies nothing of the new revision", async () => {
    await sign();
    const silent = reopenAssessment(manager(), { id: here().assessmentId, reason: "" });
    expect(await refusal(silent)).toMatchObject({ reason: "invalid", code: "assessment.reason-missing" });
    const others = reopenAssessment(appraiser(), { id: here().assessmentId, reason: "Why not." });
    expect(await refusal(others)).toMatchObject({ code: "forbidden.assessment.reopen" });
    await reopen();
    expect(await assessment()).toEqual({
      status: "draft",
      lower: null,
      upper: null,
      to_weigh: 0,
      weighed: 0,
    });
  });

  test("keeps the signed result, and says what has changed since", async () => {
    const { id } = await sign();
    await reopen();
    expect(await since()).toMatchObject({ count: 0 });
    await put(manager(), here().assessmentId, {
      process: "GP-1",
      field: "metrics.load",
      value: "yes",
      version: 1,
    });
    expect(await marked()).toContain(here().assessmentId);
    expect(await since()).toMatchObject({
      signature: { id },
      result: { declared: [0, 0] },
      count: 1,
      changes: { answers: [{ process: "GP-1", fields: [{ field: "metrics.load", from: "no", to: "yes" }] }] },
    });
    await put(manager(), here().assessmentId, {
      process: "GP-1",
      field: "metrics.load",
      value: "no",
      version: 2,
    });
    expect(await since()).toMatchObject({ count: 0 });
  });

  test("leads to another appraisal, whose signature then stands", async () => {
    await sign();
    await reopen();
    await submitAssessment(manager(), { id: here().assessmentId, reason: "" });
    const again = await beginAppraisal(appraiser(), appraising(appraiser(), here().assessmentId));
    const earlier = here().id;
    turnTo(again.id);
    const { id } = await sign();
    expect(await since()).toMatchObject({ signature: { id, appraisalId: again.id } });
    await withdrawSignature(appraiser(), { id: randomUUID(), appraisalId: earlier, reason: "Too early." });
    expect(await assessment()).toMatchObject({ status: "signed-off" });
    expect(await since()).toMatchObject({ signature: { id, appraisalId: again.id } });
  });
});
