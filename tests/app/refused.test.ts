import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { untried } from "@/app/form-state";
import { type Reason, Refusal } from "@/domain/refusal";
import { hear } from "@/journal";
import { enter, hold } from "../server/browser";
import { newOrganisation } from "../server/organisation";

// What it throws belongs to Next.js, which has not been started.
const away = vi.hoisted(() => (where: string) => () => {
  throw new Error(where);
});
vi.mock("next/navigation", () => ({
  unstable_rethrow: () => {},
  notFound: away("not-found"),
  forbidden: away("forbidden"),
  redirect: away("redirect"),
}));

const { action } = await import("@/app/action");
const { endpoint, openEndpoint } = await import("@/app/endpoint");
const { found } = await import("@/app/found");
const { operation } = await import("@/app/rest/door");
const { operations } = await import("@/app/rest/operations");

const told = vi.fn();
hear(told);
beforeEach(() => void told.mockClear());

const address = "http://127.0.0.1:3000/api/x";
const own = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" };
const refusing = (reason: Reason) => async () => {
  throw new Refusal(reason, `${reason}.canary-code`, { what: "canary" });
};

test("every door tells the journal what it refused, and nothing of what was sent", async () => {
  hold(await enter((await newOrganisation("Doors")).people.manager));
  const form = new FormData();
  form.set("day", "canary");
  await action(z.object({ day: z.iso.date() }), async () => {})(untried, form);
  await action(z.object({}), refusing("forbidden"))(untried, form);
  await endpoint(refusing("too-many"))(new NextRequest(address, { method: "POST", headers: own }), {});
  const evil = { ...own, origin: "https://canary.example" };
  await openEndpoint(async () => ({}))(new NextRequest(address, { method: "POST", headers: evil }), {});
  const bearer = { authorization: "Bearer plumbline_canary" };
  await operation(operations.listAssessments, refusing("invalid"))(
    new NextRequest(address, { headers: bearer }),
    {},
  );
  await expect(found(refusing("missing")())).rejects.toThrow("not-found");
  expect(told.mock.calls).toMatchObject([
    ["refused", { door: "form", reason: "invalid", fields: ["day"] }],
    ["refused", { door: "form", reason: "forbidden", code: "forbidden.canary-code" }],
    ["refused", { door: "endpoint", reason: "too-many" }],
    ["refused", { door: "endpoint", reason: "forbidden", code: "body.foreign" }],
    ["refused", { door: "program", reason: "signed-out", code: "token.unknown" }],
    ["refused", { door: "page", reason: "missing" }],
  ]);
  expect(JSON.stringify(told.mock.calls).replaceAll("canary-code", "")).not.toContain("canary");
});

test("what fails unexpectedly at the door of programs is a problem that says nothing of it", async () => {
  const failing = operation(operations.listAssessments, async () => ({ body: { items: "canary" } }));
  const { makeToken } = await import("@/server/commands/tokens");
  const { actor } = (await newOrganisation("Faulty")).people.manager;
  const made = { name: "A job", scopes: ["assessments:read" as const], days: 1, way: "password" as const };
  const { secret } = await makeToken(actor, made);
  const headers = { authorization: `Bearer ${secret}` };
  const answer = await failing(new NextRequest(address, { headers }), {});
  expect([answer.status, answer.headers.get("content-type")]).toEqual([500, "application/problem+json"]);
  expect(await answer.text()).not.toContain("canary");
  expect(told.mock.calls).toMatchObject([["fault", { during: "program", name: "ZodError" }]]);
});
