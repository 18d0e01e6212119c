import { NextRequest } from "next/server";
import { beforeAll, expect, test } from "vitest";
import { sessionLasts } from "@/domain/sign-in";
import { fingerprint } from "@/server/secrets";
import { enter, hold, turn } from "../server/browser";
import { newOrganisation, type Stage } from "../server/organisation";

// After the browser, which stands in for next/headers.
const { GET, POST, PUT } = await import("@/app/api/session/route");

const origin = "http://127.0.0.1:3000";
const prolong = () =>
  PUT(
    new NextRequest(`${origin}/api/session`, { method: "PUT", headers: { host: "127.0.0.1:3000", origin } }),
    {},
  );

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Session endpoint");
});

test("tells how long the session still lasts without prolonging it, and prolongs it on request", async () => {
  const { manager } = stage.people;
  const reference = await enter(manager);
  hold(reference);
  await turn(manager, "update session set seen_at = now() - interval '11 hours 57 minutes' where hash = $1", [
    fingerprint(reference),
  ]);
  for (const ask of [GET, GET]) {
    const told = await (await ask()).json();
    expect(told).toMatchObject({ personId: manager.actor.personId, name: "manager of Session endpoint" });
    expect(told.left).toBeLessThanOrEqual(3 * 60_000);
    expect(told.left).toBeGreaterThan(2 * 60_000);
  }
  const prolonged = await (await prolong()).json();
  expect(prolonged.left).toBeGreaterThan(sessionLasts.idle - 60_000);
  expect((await (await GET()).json()).left).toBeGreaterThan(sessionLasts.idle - 60_000);
});

test("a session that has lasted its seven days is not prolonged beyond them", async () => {
  const { executive } = stage.people;
  const reference = await enter(executive);
  hold(reference);
  await turn(executive, "update session set expires_at = now() + interval '2 minutes' where hash = $1", [
    fingerprint(reference),
  ]);
  expect((await (await prolong()).json()).left).toBeLessThanOrEqual(2 * 60_000);
});

test("nobody signed in is told so", async () => {
  hold();
  expect((await GET()).status).toBe(401);
  expect((await prolong()).status).toBe(401);
});

test("a sign-in in place that is malformed or comes from another site is refused", async () => {
  const enterWith = (body: unknown, from: string) =>
    POST(
      new NextRequest(`${origin}/api/session`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { host: "127.0.0.1:3000", origin: from },
      }),
      {},
    );
  const { email } = stage.people.manager;
  expect((await enterWith({ email, password: "" }, origin)).status).toBe(400);
  expect((await enterWith({ email, password: "x" }, "https://elsewhere.example")).status).toBe(403);
});
