import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { asking } from "../asking";
import { foundWith } from "../people";
import { requestOf, sendRaw } from "../raw";

let base: string;
let host: string;
test.beforeAll(({ baseURL }) => {
  base = baseURL ?? "";
  host = `host: ${new URL(base).host}`;
});

test("no path leads out of what is served", async () => {
  const climbs = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..%c0%af", "....//", "..%252f"];
  for (const root of [
    "/fonts/",
    "/schemas/",
    "/_next/static/",
    "/_next/",
    "/",
    "/api/reports/",
    "/api/evidence/",
  ])
    for (const climb of climbs)
      for (const file of ["package.json", ".plumbline-test/environment", "etc/passwd"]) {
        const { status, body } = await sendRaw(
          base,
          requestOf(`GET ${root}${climb.repeat(4)}${file}`, [host]),
        );
        expect([root, climb, file, status < 500]).toEqual([root, climb, file, true]);
        expect(body).not.toMatch(/"devDependencies"|NEXTAUTH_SECRET|root:x:/);
      }
});

test("whatever bytes are sent, the server has an answer other than that it broke", async () => {
  const [reader] = await foundWith("Bytes", ["manager"]);
  const { cookies } = await (await asking(base, reader)).storageState();
  const cookie = cookies.find(({ name }) => name === "plumbline");
  const signed = `cookie: plumbline=${cookie?.value}`;
  const broken: string[] = [];
  for (const [line, headers, body] of odd(signed)) {
    const { status } = await sendRaw(base, requestOf(line, [host, ...headers], body));
    if (status === 0 || status >= 500)
      broken.push(`${status} ${line.slice(0, 60)} ${headers.join(", ").slice(0, 90)}`);
  }
  expect(broken).toEqual([]);
  const still = await sendRaw(base, requestOf("GET /sign-in", [host]));
  expect(still.status).toBe(200);
});

test("at every address that names a thing, bytes that stand for no text are told so, as guarded as a page", async () => {
  const [reader] = await foundWith("Bytes", ["administrator", "manager"]);
  const { cookies } = await (await asking(base, reader)).storageState();
  const signed = `cookie: plumbline=${cookies.find(({ name }) => name === "plumbline")?.value}`;
  const addresses = namedAddresses();
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses)
    for (const [bytes, own, status] of [
      ["%ff", [signed], /^400$/],
      ["%ff", [], /^400$/],
      ["%E0%A4%A", [signed], /^400$/],
      ["%00", [signed], /^[234]\d\d$/],
    ] as const) {
      const at = address.replace(/\[\[?(?:\.\.\.)?\w+\]\]?/g, bytes);
      const answer = await sendRaw(base, requestOf(`GET ${at}`, [host, ...own]));
      expect([at, `${answer.status}`]).toEqual([at, expect.stringMatching(status)]);
      for (const guard of [/^x-content-type-options: nosniff/im, /^strict-transport-security: /im])
        expect([at, answer.head]).toEqual([at, expect.stringMatching(guard)]);
      expect([at, answer.head]).toEqual([
        at,
        expect.stringMatching(/^content-security-policy: default-src/im),
      ]);
    }
});

/** Every address of a page or a route that has a part which names a thing, as its folders write it. */
function namedAddresses(): string[] {
  const app = fileURLToPath(new URL("../../src/app", import.meta.url));
  const paths = readdirSync(app, { recursive: true, encoding: "utf8" });
  const folders = paths
    .filter((path) => /\/(page\.tsx|route\.ts)$/.test(path))
    .map((path) => path.split("/").slice(0, -1));
  const addresses = folders.map((parts) => `/${parts.filter((part) => !part.startsWith("(")).join("/")}`);
  return addresses.filter((address) => address.includes("["));
}

type Odd = [line: string, headers: string[], body?: string | Buffer];
function odd(signed: string): Odd[] {
  const ours = `origin: ${base}`;
  const sent = (address: string, type: string, body: string | Buffer, ...more: string[]): Odd => [
    `POST ${address}`,
    [ours, signed, `content-type: ${type}`, `content-length: ${Buffer.byteLength(body)}`, ...more],
    body,
  ];
  const addresses = [
    "/%",
    "/%00",
    "/%ff%fe",
    "/assessments?q=%",
    "/assessments?q=%ff&page=%00",
    "/assessments/%E0%A4%A",
    "/people?__proto__=1",
  ];
  const headers = [
    "rsc: 1\r\nnext-router-state-tree: garbage",
    "next-url: \xff",
    "cookie: plumbline=%",
    "accept-language: \xff",
    "range: bytes=9-1",
  ];
  const json = "application/json";
  const form = "multipart/form-data; boundary=x";
  return [
    ...addresses.map((address): Odd => [`GET ${address}`, [signed]]),
    ...headers.map((header): Odd => ["GET /assessments", [signed, header]]),
    ["GET *", []],
    ["GET http://evil.example//x", []],
    ["GET /sign-in", ["host: evil.example"]],
    ["GET /sign-in", ["x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy"]],
    ...["{", "", "[".repeat(9_000), '{"email":"\\ud800"}', '{"__proto__":1}'].map((body) =>
      sent("/api/session", json, body),
    ),
    sent("/api/session", json, Buffer.from([0xff, 0xfe, 0x00])),
    sent("/api/reports", json, "{"),
    sent("/api/reports", "text/plain", "x".repeat(1024 ** 2)),
    ...["--x", "--x--", "", "\0"].map((body) => sent("/sign-in", form, body)),
    sent("/sign-in", "multipart/form-data", "--x"),
    sent("/sign-in", "application/x-www-form-urlencoded", "a=%&b=%ff"),
    sent(
      "/profile",
      form,
      '--x\r\ncontent-disposition: form-data; name="$ACTION_ID_garbage"\r\n\r\n\r\n--x--\r\n',
    ),
    ...["0".repeat(42), "garbage", "__proto__"].map((id) =>
      sent("/profile", "text/plain", "[]", `next-action: ${id}`),
    ),
    ["POST /api/session", [ours, "transfer-encoding: chunked"], "zz\r\n{}\r\n0\r\n\r\n"],
    ["POST /api/session", [ours, "content-length: 5", "transfer-encoding: chunked"], "0\r\n\r\n"],
    ["POST /api/session", [ours, "content-length: -1"], "{}"],
  ];
}
