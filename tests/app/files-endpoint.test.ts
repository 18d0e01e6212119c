import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { describeAssessment } from "@/server/commands/assessments";
import { beginning, newDraft, put } from "../server/assessing";
import { enter, hold } from "../server/browser";
import { newOrganisation, type Stage } from "../server/organisation";

// After the browser, which stands in for next/headers.
const { POST } = await import("@/app/api/assessments/[assessment]/import/route");
const { GET } = await import("@/app/api/assessments/[assessment]/export/route");
const fromFile = await import("@/app/api/assessments/from-file/route");

const origin = "http://127.0.0.1:3000";
const ours = { host: "127.0.0.1:3000", origin };
const csv = { ...ours, "content-type": "text/csv" };
const json = { ...ours, "content-type": "application/json" };

type Query = Record<string, string>;
const sending = (path: string, body: string, query: Query, headers: Record<string, string>) =>
  new NextRequest(`${origin}${path}?${new URLSearchParams(query)}`, { method: "POST", body, headers });
const context = (assessment: string) => ({ params: Promise.resolve({ assessment }) });

const take = (id: string, body: string, query: Query = {}, headers: Record<string, string> = csv) =>
  POST(sending("/api/assessments/x/import", body, query, headers), context(id));
const body = async (response: Response) => response.json();

let stage: Stage;
let reference: string;
const manager = () => stage.people.manager.actor;
beforeAll(async () => {
  stage = await newOrganisation("Files endpoint");
  reference = await enter(stage.people.manager);
});
beforeEach(() => hold(reference));

describe("importing over HTTP", () => {
  const table = "process,operated\nGP-1,no\n";

  test("shows what would change, applies it once, and shows it anew where the draft has changed", async () => {
    const id = await newDraft(manager());
    const { digest } = await body(await take(id, table));
    const applying = { digest, key: randomUUID(), carried: "no" };
    await put(manager(), id, { process: "GP-1", field: "operated", value: "yes" });
    const stale = await take(id, table, applying);
    const told = await body(stale);
    expect([stale.status, told]).toMatchObject([
      409,
      { code: "import.stale", preview: { counts: { changed: 1 }, processes: [{ process: "GP-1" }] } },
    ]);
    const again = { ...applying, digest: told.preview.digest };
    for (const _ of [1, 2])
      expect(await body(await take(id, table, again))).toEqual({ fields: 1, processes: 1 });
  });

  test("names the places in a broken file in words", async () => {
    const id = await newDraft(manager());
    const refused = await take(id, "process,operated\nGP-1,perhaps\nGP-99,no\n");
    expect([refused.status, await body(refused)]).toMatchObject([
      400,
      {
        faults: [
          { place: "Row 2, column operated", text: "must be one of yes, no, unknown." },
          { place: "Row 3, column process", text: "is not a process of this edition." },
        ],
      },
    ]);
    expect(await body(await take(id, '{\n"format" 1}', {}, json))).toMatchObject({
      faults: [{ place: "Line 2, column 10", text: "is not JSON from here on." }],
    });
  });

  test("refuses another type, a file too large, one that was cut off, and a malformed digest", async () => {
    const id = await newDraft(manager());
    expect((await take(id, table, {}, { ...ours, "content-type": "text/plain" })).status).toBe(400);
    const large = await take(id, `process,note\nGP-1,${"x".repeat(5 * 1024 * 1024)}`);
    expect([large.status, await body(large)]).toMatchObject([413, { code: "file-too-large" }]);
    expect((await take(id, table, {}, { ...csv, "content-length": "6000000" })).status).toBe(413);
    const cut = await take(id, table, {}, { ...csv, "content-length": "300" });
    expect([cut.status, await body(cut)]).toMatchObject([400, { code: "file.cut-off" }]);
    expect((await take(id, table, { digest: "odd", key: randomUUID() })).status).toBe(400);
  });

  test("is closed to other sites, visitors, and whoever may not fill a draft", async () => {
    const id = await newDraft(manager());
    expect((await take(id, table, {}, { ...csv, origin: "http://elsewhere.example" })).status).toBe(403);
    expect((await take(randomUUID(), table)).status).toBe(404);
    hold(await enter(stage.people.executive));
    expect((await take(id, table)).status).toBe(403);
    hold(await enter(stage.people.contributor));
    expect((await take(id, table)).status).toBe(404);
    hold();
    expect((await take(id, table)).status).toBe(401);
  });
});

describe("exporting over HTTP", () => {
  const fetchAs = (id: string, as: string) =>
    GET(new NextRequest(`${origin}/api/assessments/x/export?as=${as}`, { headers: ours }), context(id));

  test("gives a file to keep under the assessment's name, and never a page", async () => {
    const id = await newDraft(manager());
    const named = { ...beginning({ name: "Zürich: 50 % «done»\r\n" }), id, version: 1 };
    await describeAssessment(manager(), named);
    const file = await fetchAs(id, "json");
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "application/json",
      "content-disposition": `attachment; filename="Zurich-50-done.json"; filename*=UTF-8''Z%C3%BCrich-%2050%20%25%20%C2%ABdone%C2%BB-.json`,
      "x-content-type-options": "nosniff",
    });
    expect((await body(file)).name).toBe(named.name);
    const table = await fetchAs(id, "csv");
    expect(table.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const bytes = new Uint8Array(await table.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("is closed to whoever may not read the answers", async () => {
    const id = await newDraft(manager());
    hold(await enter(stage.people.executive));
    expect((await fetchAs(id, "json")).status).toBe(403);
    hold(await enter(stage.people.administrator));
    expect((await fetchAs(id, "csv")).status).toBe(404);
  });
});

test("an assessment is started from a file over HTTP, and a broken one starts nothing", async () => {
  const start = (text: string) =>
    fromFile.POST(sending("/api/assessments/from-file", text, { key: randomUUID() }, json), undefined);
  const id = await newDraft(manager());
  const file = await (
    await GET(new NextRequest(`${origin}/api/assessments/x/export`, { headers: ours }), context(id))
  ).text();
  expect((await body(await start(file))).id).toMatch(/^[\da-f-]{36}$/);
  const refused = await start(file.replace('"o-ism3-2011"', '"o-ism3-1999"'));
  expect([refused.status, await body(refused)]).toMatchObject([
    400,
    { faults: [{ place: "Line 4, column 14: edition", text: "must be one of o-ism3-2011." }] },
  ]);
});
