import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadAppraisal } from "@/server/appraisal-records";
import { beginAppraisal } from "@/server/commands/appraisals";
import { askForMore } from "@/server/commands/requests";
import { signOff, withdrawSignature } from "@/server/commands/sign-offs";
import { archiveAssessment, reopenAssessment, submitAssessment } from "@/server/commands/transitions";
import { weighAnswers } from "@/server/commands/weighings";
import { within } from "@/server/db";
import { changedSince, loadSignatures, loadSigned } from "@/server/signatures";
import { appraising, newAppraisal } from "./appraising";
import { put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asApp } from "./owner";

let stage: Stage;
let here: { assessmentId: string; id: string };
const manager = () => stage.people.manager.actor;
const appraiser = () => stage.people.appraiser.actor;
beforeAll(async () => {
  stage = await newOrganisation("Sign-offs");
});
beforeEach(async () => {
  here = await newAppraisal(manager(), appraiser());
});

const inside = <T>(work: Parameters<typeof within<T>>[1]) =>
  within({ organisationId: stage.organisationId }, work);
const version = async () => (await inside((tx) => loadAppraisal(tx, here.id))).version;
const sign = async (id: string = randomUUID()) =>
  signOff(appraiser(), { id, appraisalId: here.id, version: await version(), reason: "As found." });
const withdraw = (id: string = randomUUID()) =>
  withdrawSignature(appraiser(), { id, appraisalId: here.id, reason: "One sample was wrong." });
const reopen = () => reopenAssessment(manager(), { id: here.assessmentId, reason: "The plant was sold." });
const since = () => inside((tx) => changedSince(tx, here.assessmentId));
const rowsOf = async (sql: string, values: unknown[]) =>
  (await asApp({ organisation_id: stage.organisationId }, (app) => app.query(sql, values))).rows;
const assessment = async () =>
  (
    await rowsOf(
      "select status, verified_lower as lower, verified_upper as upper, to_weigh, weighed from assessment where id = $1",
      [here.assessmentId],
    )
  )[0];

describe("signing off", () => {
  test("keeps the result, what it was given for and its hash; what was not weighed stays a pair and is counted", async () => {
    await weighAnswers(appraiser(), {
      appraisalId: here.id,
      process: "GP-1",
      weighings: [{ subject: "operation", verdict: "accepted", comment: "Seen.", version: 0 }],
    });
    const { id } = await sign();
    const signed = await inside((tx) => loadSigned(tx, id));
    expect(signed?.result).toMatchObject({ declared: [0, 0], verified: [0, 0], toWeigh: 9, weighed: 1 });
    expect(signed?.result.processes[0]).toEqual({ id: "GP-1", declared: [2, 2], verified: [0, 2] });
    expect(signed?.result.processes[2]).toEqual({ id: "GP-3", declared: null, verified: [0, 5] });
    expect(signed?.given.weighings).toEqual({ "GP-1 operation": { verdict: "accepted", comment: "Seen." } });
    const [row] = await rowsOf("select hash, act from sign_off where id = $1", [id]);
    expect(row).toMatchObject({ act: "signed", hash: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(await assessment()).toMatchObject({ status: "signed-off" });
    expect(await since()).toMatchObject({ count: 0, signature: { id } });
  });

  test("of the same twice gives the same hash; of something else another", async () => {
    const hashes = [];
    for (const before of [undefined, withdraw, withdraw]) {
      await before?.();
      if (hashes.length === 2)
        await weighAnswers(appraiser(), {
          appraisalId: here.id,
          process: "GP-1",
          weighings: [{ subject: "operation", verdict: "rejected", comment: "Not seen.", version: 0 }],
        });
      const { id } = await sign();
      hashes.push((await rowsOf("select hash from sign_off where id = $1", [id]))[0]?.hash);
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  test("signs once, however often the form is sent", async () => {
    const form = { id: randomUUID(), appraisalId: here.id, version: await version(), reason: "" };
    await signOff(appraiser(), form);
    await signOff(appraiser(), form);
    expect(await inside((tx) => loadSignatures(tx, here.assessmentId))).toHaveLength(1);
  });

  test("is refused while a request is open, and of a page that is out of date", async () => {
    await askForMore(appraiser(), {
      id: randomUUID(),
      message: randomUUID(),
      appraisalId: here.id,
      process: "GP-1",
      subject: null,
      area: null,
      practice: null,
      instanceId: null,
      unlocks: true,
      toId: manager().personId,
      text: "Show me.",
    });
    expect(await refusal(sign())).toMatchObject({ code: "sign-off.requests-open", params: { count: 1 } });
    const stale = { id: randomUUID(), appraisalId: here.id, version: (await version()) + 1, reason: "" };
    expect(await refusal(signOff(appraiser(), stale))).toMatchObject({ code: "appraisal.stale" });
  });

  test("is for the lead of the team", async () => {
    const form = { id: randomUUID(), appraisalId: here.id, version: await version(), reason: "" };
    expect(await refusal(signOff(manager(), form))).toMatchObject({ reason: "forbidden" });
    expect(await refusal(signOff(stage.people.contributor.actor, form))).toMatchObject({ reason: "missing" });
  });

  test("locks the weighing", async () => {
    await sign();
    const late = { subject: "operation", verdict: "accepted", comment: "Late.", version: 0 } as const;
    expect(
      await refusal(weighAnswers(appraiser(), { appraisalId: here.id, process: "GP-1", weighings: [late] })),
    ).toMatchObject({ code: "appraisal.closed" });
  });

  test("can be neither changed nor erased by the product's own role", async () => {
    const { id } = await sign();
    for (const sql of [
      "update sign_off set reason = 'x' where id = $1",
      "delete from sign_off where id = $1",
    ])
      await expect(rowsOf(sql, [id])).rejects.toThrow(/permission denied/);
  });
});

describe("withdrawing", () => {
  test("is a further row, and the team goes on where it left", async () => {
    const { id } = await sign();
    await withdraw();
    const signatures = await inside((tx) => loadSignatures(tx, here.assessmentId));
    expect(signatures.map(({ act }) => act)).toEqual(["withdrawn", "signed"]);
    expect(signatures[1]).toMatchObject({ id, reason: "As found." });
    expect(await assessment()).toMatchObject({ status: "under-appraisal", to_weigh: 9 });
    expect(await since()).toBeNull();
    expect(await refusal(withdraw())).toMatchObject({ code: "sign-off.nothing-to-withdraw" });
    await sign();
    expect(await since()).toMatchObject({ count: 0 });
  });

  test("after the assessment was put away or reopened leaves it as it is", async () => {
    await sign();
    await archiveAssessment(manager(), { id: here.assessmentId, reason: "" });
    await withdraw();
    expect(await assessment()).toMatchObject({ status: "archived" });
  });
});

describe("reopening", () => {
  test("asks for a reason, is the manager's, and verifies nothing of the new revision", async () => {
    await sign();
    const silent = reopenAssessment(manager(), { id: here.assessmentId, reason: "" });
    expect(await refusal(silent)).toMatchObject({ reason: "invalid", code: "assessment.reason-missing" });
    const others = reopenAssessment(appraiser(), { id: here.assessmentId, reason: "Why not." });
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
    await put(manager(), here.assessmentId, {
      process: "GP-1",
      field: "metrics.load",
      value: "yes",
      version: 1,
    });
    expect(await since()).toMatchObject({
      signature: { id },
      result: { declared: [0, 0] },
      count: 1,
      changes: { answers: [{ process: "GP-1", fields: [{ field: "metrics.load", from: "no", to: "yes" }] }] },
    });
    await put(manager(), here.assessmentId, {
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
    await submitAssessment(manager(), { id: here.assessmentId, reason: "" });
    const again = await beginAppraisal(appraiser(), appraising(appraiser(), here.assessmentId));
    here = { ...here, id: again.id };
    const { id } = await sign();
    expect(await since()).toMatchObject({ signature: { id, appraisalId: again.id } });
  });
});
