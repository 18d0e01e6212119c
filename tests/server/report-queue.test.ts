import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { compose } from "@/app/words/report/compose";
import { system } from "@/domain/actor";
import { OrderReport } from "@/domain/report/order-input";
import { finishReport, takeReport, tellProgress } from "@/server/commands/report-press";
import { cancelReport, orderReport } from "@/server/commands/reports";
import { submitAssessment } from "@/server/commands/transitions";
import { listReportable } from "@/server/queries/reportable";
import { listReports, openReport, readProgress, readReport } from "@/server/queries/reports";
import { answerAll, newDraft } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
let draft: string;
let declared: string;
const manager = () => stage.people.manager.actor;
const executive = () => stage.people.executive.actor;

beforeAll(async () => {
  stage = await newOrganisation("Reports");
  draft = await newDraft(manager());
  declared = await newDraft(manager());
  await answerAll(manager(), declared);
  await submitAssessment(manager(), { id: declared, reason: "" });
});

const asked = (own: object = {}) =>
  OrderReport.parse({ key: randomUUID(), assessmentId: declared, kind: "board", format: "json", ...own });

async function ordered(own: object = {}, actor = manager()): Promise<string> {
  const input = asked(own);
  const { report, hash } = await readReport(actor, input, "2026-11-22");
  const document = compose(report, input.format, { hash, timeZone: "UTC" });
  return (await orderReport(actor, input, { document, hash, fileName: "report" })).id;
}

async function made(id: string): Promise<string> {
  for (let wait = 0; wait < 400; wait++) {
    const [now] = await readProgress(manager(), [id]);
    if (now?.state !== "queued" && now?.state !== "running") return now?.state ?? "gone";
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return "late";
}

describe("a report", () => {
  test("is drawn beside the server, listed, and opens as what was ordered", async () => {
    const id = await ordered({ format: "pdf" }, executive());
    expect(await made(id)).toBe("done");
    const { bytes, size, format } = await openReport(executive(), id);
    const file = Buffer.concat(await bytes.toArray());
    expect([format, file.length, file.subarray(0, 5).toString()]).toEqual(["pdf", size, "%PDF-"]);
    const { lines } = await listReports(executive(), { page: 1 });
    expect(lines.find((line) => line.id === id)).toMatchObject({ state: "done", progress: 100, size });
  });

  test("is made once, however often its order comes", async () => {
    const key = randomUUID();
    expect([await ordered({ key }), await ordered({ key })]).toEqual([key, key]);
    const { lines } = await listReports(manager(), { page: 1 });
    expect(lines.filter(({ id }) => id === key)).toHaveLength(1);
  });

  test("bears the same mark for the same facts, and another once one changes", async () => {
    const { report, hash } = await readReport(manager(), asked(), "2026-11-22");
    expect(hash).toMatch(/^[\da-f]{64}$/);
    expect(report.declared).toEqual({ lower: 0, upper: 0 });
    const other = await readReport(manager(), asked({ assessmentId: draft }), "2026-11-22");
    expect(other.hash).not.toBe(hash);
  });

  test("of a draft is the managers' alone, to order and to see", async () => {
    expect(await refusal(ordered({ assessmentId: draft }, executive()))).toMatchObject({
      reason: "forbidden",
    });
    const id = await ordered({ assessmentId: draft });
    expect(await made(id)).toBe("done");
    expect(await refusal(openReport(executive(), id))).toMatchObject({ reason: "missing" });
    expect(await readProgress(executive(), [id])).toEqual([]);
    expect((await listReports(executive(), { page: 1 })).lines.map((line) => line.id)).not.toContain(id);
    expect((await listReportable(executive())).map((one) => one.id)).toEqual([declared]);
  });

  test("that somebody else ordered is not an executive's to stop, and one that is over nobody's", async () => {
    const id = await ordered();
    expect(await refusal(cancelReport(executive(), { id }))).toMatchObject({ reason: "forbidden" });
    await cancelReport(manager(), { id });
    expect(await readProgress(manager(), [id])).toMatchObject([{ state: "cancelled" }]);
    expect(await refusal(cancelReport(manager(), { id }))).toMatchObject({ code: "report.over" });
  });
});

describe("a press", () => {
  test("that was stopped hears of it, and lists nothing", async () => {
    const id = await waiting("running");
    await cancelReport(manager(), { id });
    const of = { organisationId: stage.organisationId, id };
    expect(await tellProgress(system, { ...of, share: 0.5 })).toBe(false);
    await finishReport(system, { ...of, size: 1, sha256: "0".repeat(64) });
    expect(await readProgress(manager(), [id])).toMatchObject([{ state: "cancelled" }]);
  });

  test("that fell silent loses its report to another, and after three attempts the report has failed", async () => {
    const id = await waiting("running");
    expect((await takeReport(system, stage.organisationId))?.id).toBe(id);
    expect(await takeReport(system, stage.organisationId)).toBeNull();
    await silence(id);
    expect((await takeReport(system, stage.organisationId))?.id).toBe(id);
    await silence(id);
    expect(await takeReport(system, stage.organisationId)).toBeNull();
    expect(await readProgress(manager(), [id])).toMatchObject([{ state: "failed" }]);
  });

  test("is nobody's but the system's", async () => {
    expect(await refusal(takeReport(manager(), stage.organisationId))).toMatchObject({ reason: "missing" });
  });
});

test("of other organisations nothing is listed, told or opened", async () => {
  const id = await ordered();
  const other = (await newOrganisation("Reports elsewhere")).people.manager.actor;
  expect((await listReports(other, { page: 1 })).lines).toEqual([]);
  expect(await readProgress(other, [id])).toEqual([]);
  expect(await listReportable(other)).toEqual([]);
  expect(await refusal(openReport(other, id))).toMatchObject({ reason: "missing" });
});

/** A report that a press took, once, and then fell silent. */
async function waiting(state: string): Promise<string> {
  const id = randomUUID();
  await asOwner({ organisation_id: stage.organisationId }, (owner) =>
    owner.query(
      `insert into report (organisation_id, id, assessment_id, kind, format, title, file_name, made_of, hash, requested_by,
        state, attempts, held_until, document) values ($1, $2, $3, 'board', 'json', 'Left behind', 'left.json', 'submitted', '', $4,
        $5, 1, now() - interval '1 second', '{}')`,
      [stage.organisationId, id, declared, manager().personId, state],
    ),
  );
  return id;
}

const silence = (id: string) =>
  asOwner({ organisation_id: stage.organisationId }, (owner) =>
    owner.query("update report set held_until = now() - interval '1 second' where id = $1", [id]),
  );
