import { spawn } from "node:child_process";
import { type APIResponse, expect, request, test } from "@playwright/test";
import { asking } from "../asking";
import { type Ids, routeDoors, tryDoor } from "../doors";
import { environment } from "../environment";
import { pageRoutes } from "../pages";
import { foundWith, type Person } from "../people";
import { requestOf, sendRaw } from "../raw";

// One after the other, each whatever became of the others.
test.describe.configure({ mode: "default" });

let person: Person;
let base: string;
test.beforeAll(async ({ baseURL }) => {
  base = baseURL ?? "";
  const [one] = await foundWith("Headers", ["manager", "administrator", "appraiser"]);
  if (one === undefined) throw new Error("nobody was founded");
  person = one;
});

const nowhere: Ids = { name: "none" };
const addressOf = (route: string) => route.replaceAll(/\[\[?(?:\.\.\.)?\w+\]?\]/g, "none");

test("every page, found or not, runs no script but its own, lies in no frame, and is kept by nobody", async () => {
  const asker = await asking(base, person);
  const nonces = new Set<string>();
  const pages = [...pageRoutes().map(addressOf), "/no-such-page", ...beginningAlike];
  for (const address of pages) {
    const answer = await asker.get(address);
    expect(answer.status(), address).toBeLessThan(500);
    const policy = expectGuarded(answer, address);
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(nonce.length, address).toBeGreaterThan(20);
    nonces.add(nonce);
    for (const word of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "'strict-dynamic'"])
      expect(policy, address).toContain(word);
    expect(policy, address).not.toMatch(/unsafe|https?:|\*/);
    const html = await answer.text();
    expect((html.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual(
      [],
    );
    expect(html.match(/<[a-z][^>]*\s(?:style|on[a-z]+)=/g), address).toBeNull();
  }
  expect(nonces.size).toBe(pages.length);
});

/** What begins like something that passes the proxy by, and is not it. */
const beginningAlike = [
  "/icons",
  "/icon.svg.x",
  "/favicon.icon",
  "/api/evidence/a/b",
  "/api/evidence/a/files/b/c",
];

test("every answer to a script or a program is kept by nobody and lies in no frame", async () => {
  const asker = await asking(base, person);
  for (const door of routeDoors().filter(({ method }) => method === "GET")) {
    const answer = await tryDoor(asker, door, nowhere);
    expect(answer.status(), door.route).toBeLessThan(500);
    const { "cache-control": kept, "content-security-policy": policy } = answer.headers();
    expect([door.route, kept]).toEqual([door.route, "private, no-store"]);
    expect(policy, door.route).toMatch(/frame-ancestors '(none|self)'/);
    expect(answer.headers()["x-content-type-options"], door.route).toBe("nosniff");
    expect(answer.headers()["strict-transport-security"], door.route).toMatch(/^max-age=\d{8}/);
    expect(answer.headers()["access-control-allow-origin"], door.route).toBeUndefined();
  }
});

test("what lies ready runs nothing", async () => {
  const asker = await asking(base);
  const [script = ""] = /\/_next\/static\/[^"]+\.js/.exec(await (await asker.get("/sign-in")).text()) ?? [];
  const kept = [script, "/fonts/archivo-latin-340-600.woff2"];
  const others = ["/icon.svg", "/favicon.ico", "/apple-touch-icon.png", "/schemas/profile-1.json"];
  for (const file of [...others, ...kept]) {
    const answer = await asker.get(file);
    expect([file, answer.status()]).toEqual([file, 200]);
    expect(answer.headers()["content-security-policy"], file).toContain("sandbox");
    expect(answer.headers()["x-content-type-options"], file).toBe("nosniff");
    expect([file, (await asker.post(file, { data: "a=b" })).status()]).toEqual([file, 405]);
  }
  // What is asked for again with each page would come after its words each time.
  for (const file of kept)
    expect((await asker.get(file)).headers()["cache-control"], file).toMatch(/max-age=31536000, immutable/);
});

test("no method but those in use is answered, whatever a header calls it", async () => {
  const host = `host: ${new URL(base).host}`;
  for (const method of ["TRACE", "TRACK", "PROPFIND", "MKCOL", "PURGE"]) {
    const { status, body } = await sendRaw(base, requestOf(`${method} /sign-in`, [host, "x-secret: told"]));
    // What Node itself has never heard of it calls malformed.
    expect([method, status === 405 || status === 400]).toEqual([method, true]);
    expect(body).not.toContain("told");
  }
  const asker = await asking(base, person);
  for (const name of ["x-http-method-override", "x-method-override", "x-http-method"]) {
    const answer = await asker.post("/api/evidence/none/files/none", { headers: { [name]: "DELETE" } });
    expect([name, answer.status()]).toEqual([name, 405]);
  }
  for (const address of ["/sign-in", "/api/session", "/api/v1/assessments"]) {
    const answer = await asker.fetch(address, { method: "OPTIONS" });
    expect(Object.keys(answer.headers()).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});

test("over plain http on this machine no script reads the session's cookie, and no other site sends it along", async () => {
  const line = await sessionLine(base, {});
  expect(line).toMatch(/^plumbline=[\w-]{20,};/);
  expectBound(line);
});

test("behind a proxy that speaks https the cookie is tied to the host, and only its own pages change anything", async () => {
  const secure = await startSecure();
  try {
    const passedOn = {
      host: "measure.example.org",
      "x-forwarded-proto": "https",
      "x-forwarded-for": "198.51.100.7",
    };
    const { "x-forwarded-proto": _sealed, ...open } = passedOn;
    const past = await (await request.newContext()).get(`${secure.address}/sign-in`, { headers: open });
    expect([past.status(), await past.text()]).toEqual([421, expect.stringContaining(open.host)]);
    const line = await sessionLine(secure.address, passedOn);
    expect(line).toMatch(/^__Host-plumbline=[\w-]{20,};/);
    expect(line).toMatch(/; *secure/i);
    expectBound(line);
    const asker = await request.newContext({ baseURL: secure.address, maxRedirects: 0 });
    const foreign = { ...passedOn, origin: "https://evil.example", "x-forwarded-host": "evil.example" };
    expect((await asker.post("/sign-in", { headers: foreign, multipart: { a: "b" } })).status()).toBe(403);
    expect((await asker.post("/api/session", { headers: foreign, data: {} })).status()).toBe(403);
  } finally {
    secure.stop();
  }
});

function expectGuarded(answer: APIResponse, address: string): string {
  const said = answer.headers();
  expect(said["strict-transport-security"], address).toMatch(/^max-age=\d{8}/);
  expect(said["cross-origin-opener-policy"], address).toBe("same-origin");
  expect(said["x-frame-options"], address).toBe("DENY");
  expect(said["x-content-type-options"], address).toBe("nosniff");
  expect(said["cache-control"], address).toContain("no-store");
  expect(said["x-powered-by"], address).toBeUndefined();
  const policy = said["content-security-policy"] ?? "";
  expect(policy, address).toContain("frame-ancestors 'none'");
  return policy;
}

function expectBound(line: string): void {
  expect(line).toMatch(/; *httponly/i);
  expect(line).toMatch(/; *samesite=lax/i);
  expect(line).toMatch(/; *path=\/(;|$)/i);
  expect(line).not.toMatch(/; *domain/i);
}

/** The line that sets the session's cookie. */
async function sessionLine(address: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const asker = await request.newContext({ baseURL: address });
  const { email, password } = person;
  const own = { "sec-fetch-site": "same-origin", ...headers };
  const answer = await asker.post("/api/session", { data: { email, password }, headers: own });
  const lines = answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  return lines.map(({ value }) => value).find((value) => /^(__Host-)?plumbline=/.test(value)) ?? "";
}

/** The same build and database once more, told that people reach it over https through a proxy on this machine. */
async function startSecure() {
  const port = Number(new URL(base).port) + 1;
  const own = {
    ...environment(),
    ...{
      NEXTAUTH_URL: "https://measure.example.org",
      TRUSTED_PROXY: "127.0.0.1",
      NEXT_BUILD_FOLDER: ".next-test",
    },
  };
  const next = ["--import", "./src/ops/launch/address.mjs", "node_modules/next/dist/bin/next", "start"];
  const server = spawn("node_modules/.bin/node", [...next, "-H", "127.0.0.1", "-p", `${port}`], {
    stdio: "ignore",
    env: { ...process.env, ...own, NODE_ENV: "production" },
  });
  const address = `http://127.0.0.1:${port}`;
  for (let patience = 300; patience > 0; patience -= 1) {
    if (
      await fetch(`${address}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { address, stop: () => server.kill() };
}
