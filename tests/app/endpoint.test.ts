import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Reason, Refusal } from "@/domain/refusal";
import { enter, hold } from "../server/browser";
import { newOrganisation, type Stage } from "../server/organisation";

// After the browser, which stands in for next/headers.
const { endpoint, jsonOf } = await import("@/app/endpoint");

const address = "http://127.0.0.1:3000/api/assessments/x/answers";
type Init = ConstructorParameters<typeof NextRequest>[1];
const request = (init: Init = {}, headers: Record<string, string> = {}) =>
  new NextRequest(address, {
    method: "POST",
    ...init,
    headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", ...headers },
  });

let stage: Stage;
let reference: string;
beforeAll(async () => {
  stage = await newOrganisation("Endpoint");
  reference = await enter(stage.people.manager);
});
beforeEach(() => hold(reference));

const echo = endpoint(async (_actor, sent) => ({ got: await jsonOf(sent, 100) }));
const body = async (response: Response): Promise<Record<string, unknown>> => response.json();

describe("whose pages may change something", () => {
  const sent = (headers: Record<string, string>) => {
    const bare = new NextRequest(address, { method: "POST", body: "{}", headers });
    return echo(bare, {});
  };
  const host = { host: "127.0.0.1:3000" };

  test.each([
    ["our own page, as the browser says it", { ...host, "sec-fetch-site": "same-origin" }],
    ["our own origin, where a browser says no more", { ...host, origin: "http://127.0.0.1:3000" }],
  ])("%s", async (_what, headers) => expect((await sent(headers)).status).toBe(200));

  test.each([
    ["another site", { ...host, "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    [
      "another site that claims our origin",
      { ...host, "sec-fetch-site": "cross-site", origin: "http://127.0.0.1:3000" },
    ],
    [
      "another port of this machine",
      { ...host, "sec-fetch-site": "same-site", origin: "http://127.0.0.1:4000" },
    ],
    ["a link typed in or opened from elsewhere", { ...host, "sec-fetch-site": "none" }],
    ["another origin, where a browser says no more", { ...host, origin: "https://evil.example" }],
    ["an origin that is none", { ...host, origin: "null" }],
    ["nobody says from where", host],
  ])("not %s", async (_what, headers) => {
    const answer = await sent(headers);
    expect(answer.status).toBe(403);
    expect(await body(answer)).toMatchObject({ reason: "forbidden", code: "body.foreign" });
  });

  test("whoever only reads may come from anywhere", async () => {
    const read = endpoint(async (actor) => ({ who: actor.personId }));
    const answer = await read(new NextRequest(address, { headers: { "sec-fetch-site": "cross-site" } }), {});
    expect([answer.status, await body(answer)]).toEqual([200, { who: stage.people.manager.actor.personId }]);
  });
});

describe("what is sent", () => {
  test("is read when it is JSON and small enough", async () => {
    const exact = `"${"x".repeat(98)}"`;
    expect(await body(await echo(request({ body: exact }), {}))).toEqual({ got: "x".repeat(98) });
  });

  test.each([
    ["one byte too long", `"${"x".repeat(99)}"`],
    ["too long in bytes, though not in letters", `"${"ü".repeat(60)}"`],
  ])("is too large when %s", async (_what, text) => {
    const answer = await echo(request({ body: text }), {});
    expect(answer.status).toBe(413);
    expect(await body(answer)).toMatchObject({ code: "body.too-large", params: { limit: 100 } });
  });

  test("is too large by its own word before any of it is read", async () => {
    let read = 0;
    const endless = new ReadableStream(
      {
        pull: () => {
          read += 1;
        },
        type: "bytes",
      },
      { highWaterMark: 0 },
    );
    const sent = request({ body: endless, duplex: "half" }, { "content-length": "101" });
    expect([(await echo(sent, {})).status, read]).toEqual([413, 0]);
  });

  test("is too large without a word on its length, and not read to its end", async () => {
    let read = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        read += 1;
        controller.enqueue(new TextEncoder().encode("x".repeat(40)));
      },
    });
    expect((await echo(request({ body: endless, duplex: "half" }), {})).status).toBe(413);
    expect(read).toBeLessThan(10);
  });

  test.each(["", "{", "nonsense", "{'a': 1}", "\u0000"])("is refused when %j is no JSON", async (text) => {
    const answer = await echo(request(text === "" ? {} : { body: text }), {});
    expect(answer.status).toBe(400);
    expect(await body(answer)).toMatchObject({ reason: "invalid", code: "body.not-json" });
  });
});

describe("what is answered", () => {
  const statuses: [Reason, number][] = [
    ["invalid", 400],
    ["signed-out", 401],
    ["forbidden", 403],
    ["missing", 404],
    ["conflict", 409],
    ["too-large", 413],
    ["too-many", 429],
  ];
  test.each(statuses)(
    "a refusal because of %s has the status %i, its code, its parameters and words",
    async (reason, status) => {
      const refuse = endpoint(async () => {
        throw new Refusal(reason, "answer.stale", { by: "Ada" }, [
          { path: "name", code: "value-missing", params: {} },
        ]);
      });
      const answer = await refuse(request(), {});
      expect(answer.status).toBe(status);
      expect(await body(answer)).toEqual({
        reason,
        code: "answer.stale",
        params: { by: "Ada" },
        message: "Ada changed this answer meanwhile.",
        fields: { name: "Write something here." },
      });
    },
  );

  test("and all that is answered as data is kept by nobody on the way, and lies in nobody's frame", async () => {
    const answers = [await echo(request({ body: "{}" }), {}), await echo(request({ body: "{" }), {})];
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
    for (const { headers } of answers)
      expect(Object.fromEntries(headers)).toMatchObject({
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
      });
  });

  test("a bug is no refusal: it is thrown on", async () => {
    const broken = endpoint(async () => {
      throw new TypeError("a bug");
    });
    await expect(broken(request(), {})).rejects.toThrow("a bug");
  });

  test("a visitor is signed out, and the handler never runs", async () => {
    hold();
    let ran = false;
    const answer = await endpoint(async () => {
      ran = true;
    })(request(), {});
    expect([answer.status, ran]).toEqual([401, false]);
  });
});
