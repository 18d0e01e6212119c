import { beforeAll, describe, expect, test } from "vitest";
import { done } from "@/app/words/audit";
import { system } from "@/domain/actor";
import type { AuditFilter } from "@/domain/audit-filter";
import { startAssessment } from "@/server/commands/assessments";
import { noteAuditExport } from "@/server/commands/audit";
import { exportAudit, readAudit } from "@/server/queries/audit";
import { readChainEnds, verifyAudit, verifyChain } from "@/server/queries/audit-chain";
import { written } from "../architecture/sources";
import { beginning, newDraft, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

let ours: Stage;
let theirs: Stage;
let draft: string;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([newOrganisation("Log"), newOrganisation("Elsewhere")]);
  draft = await newDraft(ours.people.manager.actor);
  await put(ours.people.manager.actor, draft, { process: "GP-1", field: "note", value: "x" });
});

const reader = () => ours.people.administrator.actor;
const everything: AuditFilter = { search: "", about: "", from: "", to: "" };
const look = (filter: Partial<AuditFilter> = {}, page = 1) =>
  readAudit(reader(), { ...everything, ...filter, page, timeZone: "Asia/Tokyo" });

describe("the log", () => {
  test("says who did what to what by name, the latest first", async () => {
    const [last] = (await look()).lines;
    expect(last).toMatchObject({
      action: "answer.changed",
      by: { name: "manager of Log" },
      subject: { id: draft, name: "Yearly reading" },
      details: { process: "GP-1", field: "note" },
    });
  });

  test("is found by words, by what it is about and by day, in the reader's time zone", async () => {
    const actions = async (filter: Partial<AuditFilter>) =>
      new Set((await look(filter)).lines.map(({ action }) => action));
    expect(await actions({ search: "manager of" })).toEqual(
      new Set(["answer.changed", "assessment.started"]),
    );
    expect(await actions({ search: "100%" })).toEqual(new Set());
    expect(await actions({ about: "assessments" })).toEqual(
      new Set(["answer.changed", "assessment.started"]),
    );
    const day = (zone: string) => new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date());
    expect((await look({ from: day("Asia/Tokyo"), to: day("Asia/Tokyo") })).total).toBeGreaterThan(0);
    expect((await look({ to: "2020-01-01" })).total).toBe(0);
  });

  test("has pages of 25", async () => {
    for (let more = 0; more < 25; more++) await startAssessment(ours.people.manager.actor, beginning());
    const { lines, pages, total } = await look();
    expect([lines.length, pages]).toEqual([25, Math.ceil(total / 25)]);
    expect((await look({}, 2)).lines[0]?.sequence).toBe(total - 25);
  });

  test("holds nothing of another organisation", async () => {
    expect((await look({ search: "of Elsewhere" })).total).toBe(0);
    expect((await look({ search: theirs.organisationId })).total).toBe(0);
  });

  test.each(["manager", "contributor", "appraiser", "executive"] as const)(
    "is missing for a %s",
    async (role) => {
      const { actor } = ours.people[role];
      const asked = readAudit(actor, { ...everything, page: 1, timeZone: "UTC" });
      expect(await refusal(asked)).toMatchObject({ reason: "missing" });
      const filter = { ...everything, timeZone: "UTC" };
      expect(await refusal(exportAudit(actor, filter, "json"))).toMatchObject({ reason: "missing" });
      expect(await refusal(verifyAudit(actor, 0))).toMatchObject({ reason: "missing" });
      expect(await refusal(noteAuditExport(actor, { format: "csv" }))).toMatchObject({ reason: "missing" });
    },
  );

  test("is taken along with every hash, no cell begins like a formula, and that is recorded", async () => {
    await startAssessment(ours.people.manager.actor, beginning({ name: "=cmd()" }));
    await noteAuditExport(reader(), { format: "csv" });
    const filter = { ...everything, timeZone: "UTC" };
    const csv = await exportAudit(reader(), filter, "csv");
    expect(csv).toContain("'=cmd()");
    expect(csv).toContain("audit.exported");
    const { events } = JSON.parse(await exportAudit(reader(), filter, "json"));
    expect(events).toHaveLength((await look()).total);
    expect(events.every(({ hash }: { hash: string }) => /^[\da-f]{64}$/.test(hash))).toBe(true);
  });
});

describe("the operator's look at every chain", () => {
  test("finds them whole, and nobody else may look", async () => {
    const { organisationId } = ours;
    const noted = (await readChainEnds(system)).filter((end) => end.organisationId === organisationId);
    expect(noted).toHaveLength(1);
    expect(await verifyChain(system, { organisationId, noted })).toMatchObject({ breaks: [], done: true });
    expect(await refusal(readChainEnds(reader()))).toMatchObject({ reason: "missing" });
  });

  test("finds a chain forged whole, end included, by the end that was noted elsewhere", async () => {
    const { organisationId } = theirs;
    const noted = (await readChainEnds(system)).filter((end) => end.organisationId === organisationId);
    const forge = `with gone as (delete from audit_event where organisation_id = $1 and sequence > 1),
      left_over as (select hash from audit_event where organisation_id = $1 and sequence = 1)
      update audit_head set sequence = 1, hash = (select hash from left_over) where organisation_id = $1`;
    await asOwner({ organisation_id: organisationId }, (owner) => owner.query(forge, [organisationId]));
    expect((await verifyChain(system, { organisationId, noted: [] })).breaks).toEqual([]);
    expect((await verifyChain(system, { organisationId, noted })).breaks).toEqual([
      { kind: "elsewhere", from: noted[0]?.sequence, to: noted[0]?.sequence },
    ]);
  });
});

test("whatever is recorded has its words", () => {
  const texts = written(["src/server"], [".ts"]).map(({ text }) => text);
  const recorded = texts.flatMap((text) =>
    [...text.matchAll(/\brecord\(\s*tx,[^;]*?"([a-z-]+\.[a-z-]+)"/g)].map(([, action = ""]) => action),
  );
  expect(recorded.length).toBeGreaterThan(40);
  expect([...new Set(recorded)].filter((action) => !Object.hasOwn(done, action))).toEqual([]);
});
