import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { pathsOf } from "../app/routes";

// The journal binds the stream when it is loaded, and reads the setting with the first event.
process.env.LOG_FORMAT = "json";
const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
const { asked, asPartOf, isAskedBy, tell, tellFault } = await import("@/journal");
const { shapeOf, words } = await import("@/server/watch/routes");
const { watchRequests } = await import("@/server/watch/requests");
const { countRefusals, countsNow } = await import("@/server/watch/metrics");
const { keepOutput } = await import("@/server/watch/output");
const { numbered } = await import("@/app/refused");

const written = () => out.mock.calls.map(([line]) => `${line}`).join("");
const events = () =>
  written()
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
beforeEach(() => void out.mockClear());
afterAll(() => out.mockRestore());

test("an event is one line of JSON, whatever stands in it", () => {
  const forged = 'x"}\n{"level":"error","event":"forged"}\r\u2028\u001b[2K';
  tell("info", "tried", { what: forged });
  expect(written().match(/\n/g)).toHaveLength(1);
  expect(events()).toEqual([
    { time: expect.stringMatching(/Z$/), level: "info", event: "tried", what: forged },
  ]);
});

test("a fault is told by its kind, its code and where it stood, never by what it says", () => {
  const cause = Object.assign(new Error("hunter2"), { code: "ECONNREFUSED" });
  tellFault(new TypeError("hunter2\n    at hunter2 (file.ts:1:1)", { cause }), { route: "/today" });
  expect(written()).not.toContain("hunter2");
  expect(events()).toEqual([
    expect.objectContaining({
      event: "fault",
      name: "TypeError",
      at: expect.arrayContaining([expect.stringContaining("journal.test.ts")]),
      cause: expect.objectContaining({ name: "Error", code: "ECONNREFUSED" }),
    }),
  ]);
});

test("what is told within a request bears its number and who asks, and so does the fault that its reader sees", () => {
  asPartOf({ id: "one", did: [] }, () => {
    isAskedBy({ person: "p", organisation: "o" });
    tell("info", "tried");
    expect(numbered(new Error("away"))).toMatchObject({ digest: "one" });
  });
  expect(events()).toMatchObject([{ request: "one", person: "p", organisation: "o" }]);
});

test("an address is shown without what could be an id or a secret", () => {
  expect(shapeOf("/set-up/k3yk3yk3yk3y")).toBe("/set-up/*");
  expect(shapeOf("/assessments/0f0f/processes/GP-1")).toBe("/assessments/*/processes/*");
});

test("every word of our own addresses is known, and no other", () => {
  const own = pathsOf().flatMap((path) =>
    path.split("/").filter((part) => part !== "" && !part.startsWith("[")),
  );
  expect([...new Set(own)].toSorted()).toEqual([...words].toSorted());
});

test("a request is given a number that no client chooses, and is told and counted once it is answered", async () => {
  watchRequests();
  countRefusals();
  const server = createServer((request, response) => {
    asked()?.did.push("answer.changed");
    tell("info", "refused", { reason: "invalid" });
    response.writeHead(request.method === "POST" ? 403 : 200).end(request.headers["x-request-id"]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/set-up/k3yk3yk3yk3y?k3y=k3y`;
  const headers = { "x-request-id": "forged" };
  await (await fetch(at, { headers })).text();
  const answer = await fetch(at, { method: "POST", headers });
  const [id] = (await answer.text()).split(" ");
  await vi.waitFor(() => expect(events().some(({ event }) => event === "request")).toBe(true));
  expect(answer.headers.get("x-request-id")).toBe(id);
  expect(written()).not.toMatch(/forged|k3y/);
  expect(events().filter(({ event }) => event === "request")).toMatchObject([
    {
      request: id,
      method: "POST",
      route: "/set-up/*",
      status: 403,
      level: "warning",
      did: ["answer.changed"],
    },
  ]);
  const { text } = await countsNow();
  expect(text).toContain('plumbline_requests_total{route="/set-up",method="POST",status="403"} 1');
  expect(text).toContain('plumbline_changes_total{action="answer.changed"} 2');
  expect(text).toContain('plumbline_refusals_total{reason="invalid"} 2');
  expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds|plumbline_database_connections_waiting 0/);
  server.close();
});

test("what libraries print becomes an event, without what an error says", () => {
  const before = { ...console };
  const streams = [process.stdout.write, process.stderr.write] as const;
  keepOutput();
  console.error("⨯", new Error("hunter2"));
  console.warn("Error: hunter2\n  hunter2");
  process.stderr.write("\u001b[31mplain\u001b[0m\n");
  Object.assign(console, before);
  [process.stdout.write, process.stderr.write] = streams;
  expect(written()).not.toContain("hunter2");
  expect(events()).toMatchObject([
    { event: "output", level: "error", name: "Error" },
    { event: "output", level: "warning", said: "Error" },
    { event: "output", said: "plain" },
  ]);
});
