import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newDraft } from "../server/assessing";
import { enter, hold } from "../server/browser";
import { newOrganisation, type Person, type Stage } from "../server/organisation";

// After the browser, which stands in for next/headers.
const { GET } = await import("@/app/api/places/route");

const Found = z.array(
  z.object({ href: z.string(), label: z.string(), code: z.string().optional(), detail: z.string() }),
);

let stage: Stage;
let other: Stage;
let draft: string;
beforeAll(async () => {
  stage = await newOrganisation("Places");
  other = await newOrganisation("Elsewhere");
  draft = await newDraft(stage.people.manager.actor);
});
beforeEach(() => hold());

const ask = (search: Record<string, string>) =>
  GET(new NextRequest(`http://127.0.0.1:3000/api/places?${new URLSearchParams(search)}`), {});

async function hrefs(person: Person, search: Record<string, string>): Promise<string[]> {
  hold(await enter(person));
  const response = await ask(search);
  expect(response.status).toBe(200);
  return Found.parse(await response.json()).map(({ href }) => href);
}

describe("going anywhere", () => {
  test("a manager finds assessments, processes by code or name, pages and what can be done here", async () => {
    const { manager } = stage.people;
    expect(await hrefs(manager, { q: "yearly" })).toContain(`/assessments/${draft}`);
    expect(await hrefs(manager, { q: "osp-10", at: draft })).toEqual([
      `/assessments/${draft}/processes/OSP-10`,
      "/learn/OSP-10",
    ]);
    expect(await hrefs(manager, { q: "BACKUP", at: draft })).toContain(
      `/assessments/${draft}/processes/OSP-10`,
    );
    expect(await hrefs(manager, { q: "start" })).toContain("/assessments/start");
    expect(await hrefs(manager, { q: "submit", at: draft })).toEqual([`/assessments/${draft}/submit`]);
  });

  test("never more than twenty, each once", async () => {
    const all = await hrefs(stage.people.manager, { q: "", at: draft });
    expect(all.length).toBeLessThanOrEqual(20);
    expect(new Set(all).size).toBe(all.length);
    expect((await hrefs(stage.people.manager, { q: "s", at: draft })).length).toBeLessThanOrEqual(20);
  });

  test("offers nobody what they may not do or see", async () => {
    const { executive, administrator, contributor } = stage.people;
    expect(await hrefs(executive, { q: "submit", at: draft })).toEqual([]);
    expect(await hrefs(executive, { q: "start" })).not.toContain("/assessments/start");
    expect(await hrefs(executive, { q: "gp-1", at: draft })).toEqual(["/learn/GP-1"]);
    expect(await hrefs(administrator, { q: "yearly", at: draft })).toEqual([]);
    expect(await hrefs(administrator, { q: "people" })).toContain("/people");
    expect(await hrefs(contributor, { q: "yearly", at: draft })).toEqual([]);
    expect(await hrefs(other.people.manager, { q: "yearly", at: draft })).toEqual([]);
    expect(await hrefs(other.people.manager, { q: "gp-1", at: draft })).toEqual(["/learn/GP-1"]);
  });

  test("the standards, as a whole and one by one, for those who read ratings", async () => {
    const { executive, contributor } = stage.people;
    expect(await hrefs(executive, { q: "standards" })).toContain("/standards");
    expect(await hrefs(executive, { q: "iso 20000" })).toEqual(["/standards/iso-20000"]);
    expect(await hrefs(contributor, { q: "standards" })).toEqual([]);
  });

  test("nobody who is signed out, and nothing too long", async () => {
    expect((await ask({ q: "a" })).status).toBe(401);
    hold(await enter(stage.people.manager));
    expect((await ask({ q: "a".repeat(201) })).status).toBe(400);
    expect((await ask({ q: "a", at: "../x" })).status).toBe(200);
  });
});
