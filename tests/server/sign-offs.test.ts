import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { askForMore } from "@/server/commands/requests";
import { signOff, withdrawSignature } from "@/server/commands/sign-offs";
import { archiveAssessment, restoreAssessment } from "@/server/commands/transitions";
import { weighAnswers } from "@/server/commands/weighings";
import { readResult } from "@/server/queries/result";
import { loadSignatures, loadSigned } from "@/server/signatures";
import { refusal } from "./outcome";
import { signingStage } from "./signing-stage";

const { stage, here, manager, appraiser, inside, version, rowsOf, sign, since, assessment } =
  signingStage("Sign-offs");
const withdraw = (id: string = randomUUID()) =>
  withdrawSignature(appraiser(), { id, appraisalId: here().id, reason: "One sample was wrong." });

describe("signing off", () => {
  test("keeps the result, what it was given for and its hash; what was not weighed stays a pair and is counted", async () => {
    await weighAnswers(appraiser(), {
      appraisalId: here().id,
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
          appraisalId: here().id,
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
    const form = { id: randomUUID(), appraisalId: here().id, version: await version(), reason: "" };
    await signOff(appraiser(), form);
    await signOff(appraiser(), form);
    expect(await inside((tx) => loadSignatures(tx, here().assessmentId))).toHaveLength(1);
  });

  test("is refused while a request is open, and of a page that is out of date", async () => {
    await askForMore(appraiser(), {
      id: randomUUID(),
      message: randomUUID(),
      appraisalId: here().id,
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
    const stale = { id: randomUUID(), appraisalId: here().id, version: (await version()) + 1, reason: "" };
    expect(await refusal(signOff(appraiser(), stale))).toMatchObject({ code: "appraisal.stale" });
  });

  test("is for the lead of the team", async () => {
    const form = { id: randomUUID(), appraisalId: here().id, version: await version(), reason: "" };
    expect(await refusal(signOff(manager(), form))).toMatchObject({ reason: "forbidden" });
    expect(await refusal(signOff(stage().people.contributor.actor, form))).toMatchObject({
      reason: "missing",
    });
  });

  test("locks the weighing", async () => {
    await sign();
    const late = { subject: "operation", verdict: "accepted", comment: "Late.", version: 0 } as const;
    expect(
      await refusal(
        weighAnswers(appraiser(), { appraisalId: here().id, process: "GP-1", weighings: [late] }),
      ),
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
    const signatures = await inside((tx) => loadSignatures(tx, here().assessmentId));
    expect(signatures.map(({ act }) => act)).toEqual(["withdrawn", "signed"]);
    expect(signatures[1]).toMatchObject({ id, reason: "As found." });
    expect(await assessment()).toMatchObject({ status: "under-appraisal", to_weigh: 9 });
    expect(await since()).toBeNull();
    expect(await refusal(withdraw())).toMatchObject({ code: "sign-off.nothing-to-withdraw" });
    await sign();
    expect(await since()).toMatchObject({ count: 0 });
  });

  test("after the assessment was put away leaves it as it is, with nothing verified any more", async () => {
    await sign();
    const verified = () => readResult(manager(), here().assessmentId).then(({ verified: it }) => it);
    await archiveAssessment(manager(), { id: here().assessmentId, reason: "" });
    expect(await verified()).not.toBeNull();
    await withdraw();
    expect(await assessment()).toMatchObject({ status: "archived", lower: null, to_weigh: 0 });
    expect(await verified()).toBeNull();
    await restoreAssessment(manager(), { id: here().assessmentId, reason: "" });
    expect(await since()).toBeNull();
  });
});
