import { describe, expect, test } from "vitest";
import type { Actor } from "@/domain/actor";
import { closeRequest } from "@/server/commands/requests";
import { weighAnswers } from "@/server/commands/weighings";
import { readSigned } from "@/server/queries/sign-offs";
import { askingStage } from "./asking-stage";
import { put } from "./assessing";
import { refusal } from "./outcome";

const { stage, here, manager, appraiser, owner, ask, rowsOf } = askingStage("Requests");
const change = (actor: Actor, field: string, value: string, version = 1, process = "GP-1") =>
  put(actor, here().assessmentId, { process, field, value, version });

describe("under appraisal", () => {
  test("everything is locked for everybody", async () => {
    for (const actor of [manager(), owner()])
      expect(await refusal(change(actor, "metrics.effectiveness", "no"))).toMatchObject({
        reason: "conflict",
        code: "assessment.locked",
        params: { status: "under-appraisal" },
      });
  });

  test("only what a request names opens, for whom it was put to and for a manager", async () => {
    await ask();
    await change(owner(), "metrics.effectiveness", "no");
    await change(manager(), "definitions.effectiveness.name", "Restores that worked", 0);
    expect(await refusal(change(owner(), "metrics.scope", "no"))).toMatchObject({
      code: "answer.not-asked-for",
    });
    expect(await refusal(change(manager(), "operated", "no", 1, "GP-2"))).toMatchObject({
      code: "assessment.locked",
    });
  });

  test("a request without a subject opens the whole process", async () => {
    await ask({ subject: null });
    await change(owner(), "operated", "unknown", 2);
    await change(owner(), "metrics.load", "unknown");
  });

  test("a request that unlocks nothing is a question", async () => {
    await ask({ unlocks: false });
    expect(await refusal(change(owner(), "metrics.effectiveness", "no"))).toMatchObject({
      code: "assessment.locked",
    });
  });

  test("the owner of a process reads the assessment as before, without what was signed", async () => {
    expect(await readSigned(owner(), here().assessmentId)).toBeNull();
    expect(await refusal(readSigned(stage().people.administrator.actor, here().assessmentId))).toMatchObject({
      reason: "missing",
    });
  });

  test("closing it locks again", async () => {
    const { id } = await ask();
    await closeRequest(appraiser(), { requestId: id, version: 1 });
    expect(await refusal(change(owner(), "metrics.effectiveness", "no"))).toMatchObject({
      code: "assessment.locked",
    });
  });

  test("nobody in the team changes an answer, whatever else they are", async () => {
    await ask();
    const both = { ...appraiser(), roles: ["appraiser", "manager"] as const };
    expect(
      await refusal(change({ ...both, roles: [...both.roles] }, "metrics.effectiveness", "no")),
    ).toMatchObject({
      code: "assessment.locked",
    });
  });
});

test("a change takes its own weighing back to unweighed, and no other", async () => {
  const weigh = (subject: "operation" | "effectiveness", verdict: "accepted" | "rejected") =>
    weighAnswers(appraiser(), {
      appraisalId: here().id,
      process: "GP-1",
      weighings: [{ subject, verdict, comment: "Seen.", version: 0 }],
    });
  await weigh("operation", "accepted");
  await weigh("effectiveness", "rejected");
  await ask();
  await change(owner(), "definitions.effectiveness.name", "Restores that worked", 0);
  expect(
    await rowsOf(
      "select subject, verdict, version from weighing where appraisal_id = $1 and process = 'GP-1' order by subject",
      [here().id],
    ),
  ).toEqual([
    { subject: "effectiveness", verdict: "unweighed", version: 2 },
    { subject: "operation", verdict: "accepted", version: 1 },
  ]);
  expect(await rowsOf("select weighed from assessment where id = $1", [here().assessmentId])).toEqual([
    { weighed: 1 },
  ]);
});
