import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const preload = fileURLToPath(new URL("../../src/ops/launch/address.mjs", import.meta.url));
// A real server with the preload in front of it, and requests as a proxy and as anybody would send them.
const program = `
import { createServer } from "node:http";
const server = createServer((request, response) => response.end(JSON.stringify([
  request.headers["x-forwarded-for"], request.headers["x-forwarded-proto"] ?? null])));
server.listen(0, "127.0.0.1", async () => {
  const at = "http://127.0.0.1:" + server.address().port;
  const ask = async (chain) => (await fetch(at, { headers: { "x-forwarded-for": chain, "x-forwarded-proto": "https" } })).json();
  console.log(JSON.stringify([await ask("198.51.100.7"), await ask("6.6.6.6, 198.51.100.7, 10.1.2.3")]));
  server.close();
  process.exit(0);
});`;
const run = (proxy: string, home = "http://127.0.0.1:3000", asking = program) => {
  const { stdout } = spawnSync(process.execPath, ["--import", preload, "--input-type=module", "-e", asking], {
    encoding: "utf8",
    env: { ...process.env, TRUSTED_PROXY: proxy, NEXTAUTH_URL: home },
  });
  return JSON.parse(stdout);
};

test("from the named proxy the last address that is no proxy's counts; from anybody else their own", () => {
  expect(run("127.0.0.1, 10.0.0.0/8")).toEqual([
    ["198.51.100.7", "https"],
    ["198.51.100.7", "https"],
  ]);
  expect(run("192.0.2.1")).toEqual([
    ["127.0.0.1", null],
    ["127.0.0.1", null],
  ]);
});

// The same with what comes past the proxy, from this machine's other address as well.
const sealing = `
import { createServer, request } from "node:http";
let read = 0;
const server = createServer((asked, response) => { read += 1; asked.resume(); response.end("served"); });
server.listen(0, "127.0.0.1", async () => {
  const ask = (path, said, localAddress) => new Promise((done) => {
    const sent = request({ port: server.address().port, host: "127.0.0.1", localAddress, path, method: "POST",
      headers: said === undefined ? {} : { "x-forwarded-proto": said } }, (answer) => {
        let text = "";
        answer.on("data", (part) => { text += part; }).on("end", () => done([answer.statusCode, text]));
      });
    sent.end("password=hunter2");
  });
  console.log(JSON.stringify({
    past: await ask("/sign-in", undefined, "127.0.0.1"),
    claimed: await ask("/sign-in", "https", "127.0.0.1"),
    open: await ask("/sign-in", "http", "127.0.0.5"),
    half: await ask("/sign-in", "https, http", "127.0.0.5"),
    silent: await ask("/sign-in?to=/api/health", undefined, "127.0.0.5"),
    sealed: await ask("/sign-in", "https", "127.0.0.5"),
    health: await ask("/api/health", undefined, "127.0.0.1"),
    ready: await ask("/api/ready?", undefined, "127.0.0.5"),
    beside: await ask("/api/readyness", undefined, "127.0.0.1"),
    read,
  }));
  process.exit(0);
});`;

test("where people come over https, what comes past the proxy or came to it openly is turned away unread, and told where to go", () => {
  const { past, ...rest } = run("127.0.0.5", "https://measure.example.org", sealing);
  expect(past[1]).toContain("https://measure.example.org");
  for (const way of ["past", "claimed", "open", "half", "silent", "beside"])
    expect([way, { past, ...rest }[way]]).toEqual([way, [421, past[1]]]);
  for (const way of ["sealed", "health", "ready"]) expect([way, rest[way]]).toEqual([way, [200, "served"]]);
  expect(rest.read).toBe(3);
  expect(run("127.0.0.5", "http://127.0.0.1:3000", sealing)).toMatchObject({
    past: [200, "served"],
    read: 9,
  });
});
