import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addEvidence, archiveEvidence, changeEvidence, restoreEvidence } from "@/server/commands/evidence";
import { linkAnswerEvidence } from "@/server/commands/evidence-answers";
import { listEvidence, listExpiring, readAddingEvidence } from "@/server/queries/evidence";
import { readEvidence } from "@/server/queries/evidence-item";
import { newDraft } from "./assessing";
import { adding, looking, today } from "./evidence-doors";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";

let stage: Stage;
const as = (role: keyof Stage["people"]) => stage.people[role].actor;
beforeAll(async () => {
  stage = await newOrganisation("Library");
});
const add = async (title: string, own: Parameters<typeof adding>[1] = {}) =>
  (await addEvidence(as("manager"), adding(as("manager").personId, { title, ...own }))).id;
const find = async (role: keyof Stage["people"], own: Parameters<typeof looking>[0]) =>
  (await listEvidence(as(role), looking(own), today)).lines;
const titles = async (role: keyof Stage["people"], own: Parameters<typeof looking>[0]) =>
  (await find(role, own)).map(({ title }) => title);

describe("an item", () => {
  test("is added once, however often it is sent, and is read as it was said", async () => {
    const said = adding(as("contributor").personId, {
      title: "Once",
      periodFrom: "2026-01-01",
      expiresOn: today,
    });
    const { done } = await together([1, 2, 3].map(() => addEvidence(as("contributor"), said)));
    expect(done).toEqual([{ id: said.id }, { id: said.id }, { id: said.id }]);
    expect(await titles("contributor", { q: "once" })).toEqual(["Once"]);
    expect(await readEvidence(as("contributor"), said.id, today)).toMatchObject({
      title: "Once",
      mine: true,
      periodFrom: "2026-01-01",
      periodTo: null,
      freshness: "expires-soon",
      revision: 1,
      accepted: false,
      revisions: [{ number: 1, files: [], addresses: [] }],
      may: { change: true, putAway: true },
    });
    expect(await refusal(addEvidence(as("manager"), said))).toMatchObject({ code: "key.used" });
  });

  test("is owned by somebody who may keep evidence", async () => {
    const { owners } = await readAddingEvidence(as("manager"));
    expect(owners.map(({ name }) => name)).toEqual([
      "appraiser of Library",
      "contributor of Library",
      "manager of Library",
    ]);
    for (const owner of [as("executive").personId, randomUUID()])
      expect(await refusal(addEvidence(as("manager"), adding(owner)))).toMatchObject({
        fields: [{ path: "owner", code: "evidence.owner-unknown" }],
      });
  });

  test("is changed by its owner or a manager, at the version they saw, and never in when it was received", async () => {
    const id = await add("Before", { owner: as("contributor").personId });
    const before = await readEvidence(as("manager"), id, today);
    const after = { ...adding(as("manager").personId, { title: "After" }), id, version: 1 };
    expect(await refusal(changeEvidence(as("appraiser"), after))).toMatchObject({ reason: "forbidden" });
    await changeEvidence(as("contributor"), after);
    expect(await refusal(changeEvidence(as("manager"), after))).toMatchObject({ code: "evidence.stale" });
    expect(await refusal(changeEvidence(as("contributor"), { ...after, version: 2 }))).toMatchObject({
      reason: "forbidden",
    });
    const now = await readEvidence(as("manager"), id, today);
    expect([now.title, now.receivedAt, now.version]).toEqual(["After", before.receivedAt, 2]);
  });

  test("is put away and brought back; put away it is neither found nor changed", async () => {
    const id = await add("Put away");
    await archiveEvidence(as("manager"), { id, version: 1 });
    expect(await titles("manager", { q: "put away" })).toEqual([]);
    expect(await titles("manager", { q: "put away", archived: true })).toEqual(["Put away"]);
    const change = { ...adding(as("manager").personId), id, version: 2 };
    expect(await refusal(changeEvidence(as("manager"), change))).toMatchObject({ code: "evidence.archived" });
    await restoreEvidence(as("manager"), { id, version: 2 });
    expect(await titles("manager", { q: "put away" })).toEqual(["Put away"]);
  });
});

describe("restricted evidence", () => {
  let id: string;
  beforeAll(async () => {
    id = await add("Findings of the penetration test", { sensitivity: "restricted", description: "severe" });
  });

  test("is found by managers and appraisers; an executive sees its state and no more, a contributor nothing", async () => {
    const all = { sensitivity: "restricted" } as const;
    expect(await titles("manager", { q: "penetration" })).toEqual(["Findings of the penetration test"]);
    expect(await titles("appraiser", all)).toEqual(["Findings of the penetration test"]);
    expect(await find("executive", all)).toMatchObject([
      { id, title: null, opens: false, freshness: "in-date" },
    ]);
    expect(await find("contributor", all)).toEqual([]);
    expect((await readEvidence(as("executive"), id, today)).revisions).toEqual([]);
    expect((await readEvidence(as("executive"), id, today)).description).toBe("");
    expect(await refusal(readEvidence(as("contributor"), id, today))).toMatchObject({ reason: "missing" });
  });

  test("is not found by words that one may not read", async () => {
    for (const q of ["penetration", "severe"]) expect(await find("executive", { q })).toEqual([]);
  });

  test("opens for its owner, whoever they are", async () => {
    const own = await add("Mine alone", { sensitivity: "restricted", owner: as("contributor").personId });
    expect(await readEvidence(as("contributor"), own, today)).toMatchObject({
      title: "Mine alone",
      opens: true,
    });
  });

  test("is nothing for an administrator, who has no evidence at all", async () => {
    expect(await refusal(listEvidence(as("administrator"), looking(), today))).toMatchObject({
      reason: "missing",
    });
  });
});

describe("the library", () => {
  test("finds what has expired, soon will, or stays in date, without an expiry too", async () => {
    await add("fresh: none");
    await add("fresh: far", { expiresOn: "2027-11-22" });
    await add("fresh: soon", { expiresOn: "2026-12-01" });
    await add("fresh: gone", { expiresOn: "2026-11-21" });
    expect(await titles("manager", { q: "fresh:", freshness: "expired" })).toEqual(["fresh: gone"]);
    expect(await titles("manager", { q: "fresh:", freshness: "expires-soon" })).toEqual(["fresh: soon"]);
    expect(await titles("manager", { q: "fresh:", freshness: "in-date" })).toEqual([
      "fresh: far",
      "fresh: none",
    ]);
    const own = await listExpiring(as("manager"), today);
    expect(own.map(({ title }) => title)).toEqual(["fresh: gone", "fresh: soon"]);
    expect(await listExpiring(as("executive"), today)).toEqual([]);
  });

  test("finds by owner, and what stands behind nothing yet", async () => {
    const used = await add("used", { owner: as("appraiser").personId });
    await add("unused", { owner: as("appraiser").personId });
    await linkAnswerEvidence(as("manager"), {
      id: randomUUID(),
      evidenceId: used,
      assessmentId: await newDraft(as("manager")),
      process: "GP-1",
      subject: "operation",
    });
    const owner = as("appraiser").personId;
    expect(await find("manager", { owner })).toMatchObject([{ uses: 0 }, { uses: 1 }]);
    expect(await titles("manager", { owner, unused: true })).toEqual(["unused"]);
  });

  test("has pages of 25, the last changed first, and shows the last page beyond the end", async () => {
    for (const n of Array.from({ length: 26 }, (_, at) => at)) await add(`page ${n}`);
    const list = (page: number) => listEvidence(as("manager"), looking({ q: "page ", page }), today);
    expect(await list(1)).toMatchObject({
      total: 26,
      page: 1,
      pages: 2,
      lines: { length: 25, 0: { title: "page 25" } },
    });
    expect(await list(9)).toMatchObject({ page: 2, lines: [{ title: "page 0" }] });
  });

  test("holds one organisation's own alone", async () => {
    const other = (await newOrganisation("Other library")).people.manager.actor;
    expect(await listEvidence(other, looking(), today)).toMatchObject({ total: 0 });
    expect(await listExpiring(other, today)).toEqual([]);
    expect((await readAddingEvidence(other)).owners.every(({ name }) => name.endsWith("Other library"))).toBe(
      true,
    );
  });
});
