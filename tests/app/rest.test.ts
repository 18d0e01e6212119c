import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test } from "vitest";
import { base, operations } from "@/app/rest/operations";
import { addEvidence } from "@/server/commands/evidence";
import { listOwnTokens } from "@/server/queries/tokens";
import { fingerprint } from "@/server/secrets";
import { house } from "../architecture/sources";
import { newDraft } from "../server/assessing";
import { chainOf } from "../server/chain";
import { newOrganisation, type Stage } from "../server/organisation";
import { asOwner } from "../server/owner";
import { ask, minutes, readings, tokenFor } from "./asking";

let ours: Stage;
let theirs: Stage;
let draft: string;
let secret: string;
const manager = () => ours.people.manager.actor;

beforeAll(async () => {
  ours = await newOrganisation("Programs");
  theirs = await newOrganisation("Others");
  draft = await newDraft(manager());
  secret = await tokenFor(manager());
  await addEvidence(manager(), minutes(manager()));
});

describe("a program with a token", () => {
  test.each(readings)("is given by %s what the document promises", async (name) => {
    const { status, body } = await ask(name, secret, draft);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(theirs.organisationId);
  });

  test("reads the assessment, its result and the evidence that its person sees", async () => {
    expect((await ask("listAssessments", secret, "")).body.items).toMatchObject([{ id: draft }]);
    const { body } = await ask("readResult", secret, draft);
    expect(body).toMatchObject({
      assessment: draft,
      indicative: true,
      declared: { lower: 0 },
      verified: null,
    });
    expect(body.processes).toHaveLength(45);
    expect((await ask("listEvidence", secret, "")).body.items).toMatchObject([
      { title: "Minutes of the board" },
    ]);
  });

  test("changes a field on the version that it read, once however often it is sent, and as its person's token", async () => {
    const place = { process: "GP-2", field: "metrics.load" };
    const read = await ask("readField", secret, draft, { place });
    expect([read.headers.get("etag"), read.body.value]).toEqual(['"0"', null]);
    const headers = { "if-match": '"0"', "idempotency-key": `"${randomUUID()}"` };
    const change = { place, headers, body: { value: "yes" } };
    const first = await ask("changeField", secret, draft, change);
    expect([first.status, first.headers.get("etag")]).toEqual([200, '"1"']);
    expect((await ask("changeField", secret, draft, change)).body).toEqual(first.body);
    // Under the same key another change is none that was carried out, and is not said to be.
    const other = await ask("changeField", secret, draft, { ...change, body: { value: "no" } });
    expect(other).toMatchObject({ status: 422, body: { code: "key.used" } });
    expect((await ask("readField", secret, draft, { place })).body).toMatchObject({
      value: "yes",
      version: 1,
    });
    const { events } = await asOwner({ organisation_id: ours.organisationId }, chainOf);
    const [own] = await listOwnTokens(manager());
    expect(events.filter(({ tokenId }) => tokenId !== null)).toMatchObject([
      { action: "answer.changed", tokenId: own?.id, personId: manager().personId },
    ]);
  });

  test.each([
    ["on a version that is gone", { "if-match": '"7"' }, { value: "no" }, 412, "answer.stale"],
    ["without a version", {}, { value: "no" }, 428, "if-match.missing"],
    ["on a version that is none", { "if-match": "*" }, { value: "no" }, 400, "if-match.malformed"],
    [
      "as plain text",
      { "if-match": '"0"', "content-type": "text/plain" },
      { value: "no" },
      415,
      "body.other-type",
    ],
    [
      "under a key that is none",
      { "if-match": '"0"', "idempotency-key": "1" },
      { value: "no" },
      400,
      "idempotency-key.malformed",
    ],
    ["to what the field cannot hold", { "if-match": '"0"' }, { value: "perhaps" }, 400, "value-not-allowed"],
    ["with more than a value", { "if-match": '"0"' }, { value: "no", version: 3 }, 400, "unknown-key"],
  ])("is told why a change %s is not made", async (_why, headers, body, status, code) => {
    const place = { process: "GP-3", field: "operated" };
    const answer = await ask("changeField", secret, draft, { place, headers, body });
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("etag")).toBe(status === 412 ? '"0"' : null);
    expect(answer.headers.get("accept-patch")).toBe(status === 415 ? "application/json" : null);
    // Nobody has changed it yet, at no moment.
    if (status === 412) expect(Object.keys(answer.body.params)).not.toContain("at");
  });

  test("is sent nothing where it has what there is, and all of it once something moved", async () => {
    const asked = async (etag: string) =>
      ask("seeAssessment", secret, draft, { headers: { "if-none-match": etag } });
    const { headers, body } = await ask("seeAssessment", secret, draft);
    const etag = headers.get("etag") ?? "";
    expect([(await asked(etag)).status, (await asked(`"x", W/${etag}`)).status]).toEqual([304, 304]);
    const place = { process: "GP-3", field: "operated" };
    await ask("changeField", secret, draft, {
      place,
      headers: { "if-match": '"0"' },
      body: { value: "yes" },
    });
    const later = await asked(etag);
    expect([later.status, later.body.changedAt !== body.changedAt]).toEqual([200, true]);
  });

  test("is told by problem details that there is nothing at an address, and which methods one takes", async () => {
    const headers = { authorization: `Bearer ${secret}` };
    const request = (more: object) => new NextRequest("http://127.0.0.1:3000/api/v1/nope", more);
    const { GET } = await import("@/app/api/v1/[[...unknown]]/route");
    const told = async (answer: Response) => [answer.status, (await answer.json()).code];
    expect(await told(await GET(request({ headers }), undefined))).toEqual([404, "address.missing"]);
    expect(await told(await GET(request({}), undefined))).toEqual([401, "token.unknown"]);
    const { DELETE, OPTIONS } = await import(
      "@/app/api/v1/assessments/[assessment]/answers/[process]/[field]/route"
    );
    const refused = await DELETE(request({ method: "DELETE" }), undefined);
    const allowed = "GET, HEAD, PATCH, OPTIONS";
    expect([OPTIONS().headers.get("allow"), refused.headers.get("allow")]).toEqual([allowed, allowed]);
    expect(await told(refused)).toEqual([405, "method.missing"]);
  });

  test("finds its way from page to page, and none behind the last", async () => {
    for (let more = 0; more < 25; more += 1) await newDraft(theirs.people.manager.actor);
    await newDraft(theirs.people.manager.actor);
    const other = await tokenFor(theirs.people.manager.actor);
    const first = await ask("listAssessments", other, "", { query: "?search=Yearly" });
    expect([first.body.total, first.body.items.length]).toEqual([26, 25]);
    expect(first.headers.get("link")).toContain('</api/v1/x?search=Yearly&page=2>; rel="next"');
    expect((await ask("listAssessments", other, "", { query: "?page=2" })).body.items).toHaveLength(1);
    expect((await ask("listAssessments", other, "", { query: "?page=3" })).body).toMatchObject({
      status: 404,
    });
    const odd = await ask("listAssessments", other, "", { query: "?page=%00&odd=1" });
    expect([odd.status, odd.body.detail]).toEqual([400, expect.not.stringContaining("saved")]);
  });

  test("waits once it has asked too often, and is told for how long", async () => {
    const { executive } = theirs.people;
    const busy = await tokenFor(executive.actor);
    const [{ id: of } = { id: "" }] = await listOwnTokens(executive.actor);
    expect((await ask("listAssessments", busy, "")).status).toBe(200);
    const used = await asOwner({}, (owner) =>
      owner.query("update rate_limit set full_at = now() + interval '10 minutes' where key = $1", [
        fingerprint(`token.each\n${of}`),
      ]),
    );
    expect(used.rowCount, "the use was counted").toBe(1);
    const { status, headers } = await ask("listAssessments", busy, "");
    expect([status, Number(headers.get("retry-after")) > 0]).toEqual([429, true]);
  });
});

test("the document tells of every door under the interface and of no other", () => {
  const root = join(house, "src/app", base);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("/route.ts"),
  );
  for (const path of files.filter((path) => !path.startsWith("[[...unknown]]/")))
    expect(readFileSync(join(root, path), "utf8"), path).toContain("= otherMethods(");
  const found = files
    .filter((path) => path !== "openapi.json/route.ts")
    .flatMap((path) => {
      const at = `/${path.replace("/route.ts", "").replaceAll("[", "{").replaceAll("]", "}")}`;
      const text = readFileSync(join(root, path), "utf8");
      return [...text.matchAll(/^export const (\w+) = operation\(operations\.(\w+)/gm)].map(
        ([, method, name]) => `${method} ${at} ${name}`,
      );
    });
  expect(found.toSorted()).toEqual(
    Object.entries(operations)
      .map(([name, { method, path }]) => `${method} ${path} ${name}`)
      .toSorted(),
  );
});
