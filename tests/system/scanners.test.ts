import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { environment } from "../../e2e/environment";
import { keepSecret } from "../../e2e/journal";
import { found } from "../../e2e/organisation";
import setUp from "../../e2e/set-up";
import { asOwner } from "../server/owner";
import { missingScanners, sqlmap, wapiti } from "./scanners";

const missing = missingScanners();
const patience = 500_000;

describe.skipIf(missing !== "")(`with real scanners${missing && `: skipped, without ${missing}`}`, () => {
  test(
    "what is open to them they find",
    async () => {
      await asOwner({}, async (owner) => {
        const server = createServer(async (request, response) => {
          const { pathname, searchParams } = new URL(request.url ?? "/", "http://here");
          const q = searchParams.get("q") ?? "";
          response.setHeader("content-type", "text/html");
          if (pathname !== "/found") return response.end(`<p>${q}</p><a href="/said?q=a">said</a>`);
          const rows = await owner.query(`select name from edition where name like '%${q}%'`).catch(String);
          return response.end(`<p>${JSON.stringify(rows)}</p>`);
        });
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        const target = { address, headers: [], seconds: 60 };
        expect((await sqlmap(target, ["/found?q=O"])).found).toEqual(["Parameter: q (GET)"]);
        expect((await wapiti(target, ["/said?q=a"])).join("\n")).toContain("Cross Site Scripting: GET /said");
        server.close();
      });
    },
    patience,
  );

  describe("against the product, signed in", () => {
    let stop: (() => Promise<void>) | undefined;
    let scanned: Awaited<ReturnType<typeof signedIn>>;
    beforeAll(async () => {
      // The product has settings of its own.
      for (const name of [...Object.keys(inject("settings")), "LOG_FORMAT"]) delete process.env[name];
      stop = await setUp();
      scanned = await signedIn();
    }, patience);
    afterAll(async () => {
      await scanned?.letGo();
      await stop?.();
    });

    test(
      "sqlmap gets no words of its own into a query",
      async () => {
        const { found: open, tried } = await sqlmap({ ...scanned, seconds: 450 }, asked);
        expect(open).toEqual([]);
        expect(tried).toEqual(asked.flatMap(parametersOf).toSorted());
      },
      patience,
    );

    test(
      "wapiti finds nothing wrong, by links and by forms",
      async () => {
        const before = (await answered(scanned.address)).all;
        expect(await wapiti({ ...scanned, seconds: 90 }, starts)).toEqual([]);
        expect((await answered(scanned.address)).all).toBeGreaterThan(before + 500);
      },
      patience,
    );

    test("and the product broke on none of it", async () =>
      expect((await answered(scanned.address)).broken).toEqual([]));
  });
});

/** How many requests the product has answered, and the kinds of those on which it broke, by its own count. */
async function answered(address: string): Promise<{ all: number; broken: string[] }> {
  const told = await (await fetch(`${address}/api/metrics`)).text();
  const rows = [...told.matchAll(/^plumbline_requests_total\{(.*)\} (\d+)$/gm)];
  return {
    all: rows.reduce((sum, [, , count]) => sum + Number(count), 0),
    broken: rows.flatMap(([, kind = ""]) => (kind.includes('status="500"') ? [kind] : [])),
  };
}

/** What looks into the database by words of an address. */
const asked = [
  ...[
    "/assessments?q=a&page=1",
    "/people?q=a&page=1",
    "/evidence?q=a&page=1",
    "/portfolio?q=a&sort=name&branch=a",
  ],
  ...["/audit?q=a&about=people&from=2026-01-01", "/units?page=1", "/reports?page=1", "/api/places?q=a&at=a"],
  ...[
    "/api/v1/assessments?search=a&page=1",
    "/api/v1/evidence?search=a&freshness=current",
    "/api/audit/verify?after=0",
  ],
];
const parametersOf = (address: string) => [...new URL(address, "http://here").searchParams.keys()];
const starts = [
  ...asked,
  "/profile",
  "/assessments/start",
  "/evidence/add",
  "/people/add",
  "/profiles/baseline",
];

/** Somebody of a fresh organisation, with what their browser and their program would send; kept signed in whatever a scanner presses. */
async function signedIn() {
  const address = process.env.PLUMBLINE_E2E_ADDRESS ?? "";
  const person = {
    name: "Scanned",
    email: `${randomUUID()}@scanned.example`,
    password: "a password of who is scanned",
  };
  for (const secret of [person.password, token]) keepSecret(secret);
  const founded = await found({
    organisation: "Scanned",
    people: [{ ...person, roles: ["manager", "administrator", "executive"] }],
  });
  const entered = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { origin: address },
    body: JSON.stringify({ email: person.email, password: person.password }),
  });
  expect(entered.status).toBe(200);
  const cookie = entered.headers.getSetCookie().find((line) => line.startsWith("plumbline=")) ?? "";
  const [pair = ""] = cookie.split(";");
  const keeping = await keepIn(founded);
  return {
    address,
    headers: [`Cookie: ${pair}`, `Origin: ${address}`, `Authorization: Bearer ${token}`],
    letGo: keeping,
  };
}

const token = `plumbline_${"s".repeat(43)}`;
const opening = "select set_config('app.organisation_id', $1, false), set_config('app.person_id', $2, false)";
const tokened = `insert into api_token (organisation_id, person_id, hash, name, tail, scopes, expires_at)
  values ($1, $2, $3, 'A scan', 'ssss', '{assessments:read,evidence:read,results:read,answers:write}', now() + interval '1 day')`;

/** Makes a token, and opens ended sessions again, once a second. */
async function keepIn(founded: unknown): Promise<() => Promise<void>> {
  const [, organisationId] = /"organisationId":"([^"]+)"/.exec(JSON.stringify(founded)) ?? [];
  const [, personId] = /"personId":"([^"]+)"/.exec(JSON.stringify(founded)) ?? [];
  const client = new Client({ connectionString: environment().DATABASE_URL });
  await client.connect();
  await client.query(opening, [organisationId, personId]);
  await client.query(tokened, [organisationId, personId, createHash("sha256").update(token).digest("hex")]);
  const again = setInterval(() => client.query("update session set ended_at = null").catch(() => {}), 1_000);
  return async () => {
    clearInterval(again);
    await client.end();
  };
}
