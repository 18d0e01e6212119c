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
const run = (proxy: string) => {
  const { stdout } = spawnSync(
    process.execPath,
    ["--import", preload, "--input-type=module", "-e", program],
    {
      encoding: "utf8",
      env: { ...process.env, TRUSTED_PROXY: proxy },
    },
  );
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
