import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import { system } from "@/domain/actor";
import { deleteReport, sweepReports } from "@/server/commands/report-removal";
import { listReports, openReport, readProgress } from "@/server/queries/reports";
import { reportKey } from "@/server/report-rows";
import { storage, stage as takeIn } from "@/server/storage";
import { newDraft } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
let assessmentId: string;
const manager = () => stage.people.manager.actor;
const executive = () => stage.people.executive.actor;

beforeAll(async () => {
  stage = await newOrganisation("Reports that go");
  assessmentId = await newDraft(manager());
});

test("whoever ordered a report deletes it, a manager deletes any, and the file goes with it", async () => {
  const [own, others] = [await kept("Own", executive()), await kept("Other", manager())];
  expect(await refusal(deleteReport(executive(), { id: others.id }))).toMatchObject({ reason: "forbidden" });
  await deleteReport(executive(), { id: own.id });
  await deleteReport(manager(), { id: others.id });
  for (const { id, sha256 } of [own, others]) {
    expect(await refusal(openReport(manager(), id))).toMatchObject({ reason: "missing" });
    expect(await storage().has(reportKey(stage.organisationId, sha256))).toBe(false);
  }
  expect(await deletions()).toEqual(expect.arrayContaining([own.sha256, others.sha256]));
});

test("a file that another report says word by word stays for it", async () => {
  const [one, other] = [await kept("Twice", manager()), await kept("Twice", manager())];
  await deleteReport(manager(), { id: one.id });
  const { bytes } = await openReport(manager(), other.id);
  expect(Buffer.concat(await bytes.toArray()).toString()).toBe("Twice");
});

test("a report that is still being made has to be stopped first", async () => {
  const { id } = await kept("Waiting", manager(), { state: "queued" });
  expect(await refusal(deleteReport(manager(), { id }))).toMatchObject({ code: "report.not-over" });
  expect(await readProgress(manager(), [id])).toHaveLength(1);
});

test("a report is kept for a year, is listed no longer then, and is swept with its file", async () => {
  const { id, sha256 } = await kept("Old", manager(), { age: 366 });
  const young = await kept("Young", manager(), { age: 364 });
  expect((await listReports(manager(), { page: 1 })).lines.map((line) => line.id)).not.toContain(id);
  expect(await refusal(openReport(manager(), id))).toMatchObject({ reason: "missing" });
  await sweepReports(system, stage.organisationId);
  expect(await storage().has(reportKey(stage.organisationId, sha256))).toBe(false);
  expect(await deletions()).toContain(sha256);
  expect((await openReport(manager(), young.id)).size).toBe("Young".length);
});

type How = { state?: string; age?: number };

/** A report with a file, as a press left it so many days ago. */
async function kept(
  text: string,
  by: Stage["people"]["manager"]["actor"],
  { state = "done", age = 0 }: How = {},
) {
  const id = randomUUID();
  const staged = await takeIn(Readable.from([Buffer.from(text)]), 1000);
  await storage().put(reportKey(stage.organisationId, staged.sha256), staged);
  const done = state === "done";
  await asOwner({ organisation_id: stage.organisationId }, (owner) =>
    owner.query(
      `insert into report (organisation_id, id, assessment_id, kind, format, title, file_name, made_of, hash, requested_by,
        state, finished_at, size, sha256) values ($1, $2, $3, 'board', 'json', $4, 'x.json', 'submitted', '', $5, $6,
        case when $7 then now() - make_interval(days => $8::int) end, $9, $10)`,
      [
        ...[stage.organisationId, id, assessmentId, text, by.personId, state, done, age],
        ...(done ? [staged.size, staged.sha256] : [null, null]),
      ],
    ),
  );
  return { id, sha256: staged.sha256 };
}

/** The sums of the files that the audit log says were deleted. */
async function deletions(): Promise<unknown[]> {
  const { rows } = await asOwner({ organisation_id: stage.organisationId }, (owner) =>
    owner.query(
      "select details->>'sha256' as sum from audit_event where organisation_id = $1 and action = 'report.deleted'",
      [stage.organisationId],
    ),
  );
  return rows.map(({ sum }) => sum);
}
