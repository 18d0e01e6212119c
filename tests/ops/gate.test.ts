import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const preload = fileURLToPath(new URL("../../src/ops/launch/gate.mjs", import.meta.url));

const server = `
  const { createServer } = await import("node:http");
  const server = createServer((_, response) => response.end("a page"));
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

test("until the web server is told that the database is ready it tells everybody to wait, and then it answers", async () => {
  const child = spawn(process.execPath, ["--import", preload, "--input-type=module", "-e", server]);
  onTestFinished(() => void child.kill());
  const [port] = await child.stdout.take(1).toArray();
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${`${port}`.trim()}/`);
    return { status: answer.status, again: answer.headers.get("retry-after"), said: await answer.text() };
  };
  expect(await ask()).toEqual({ status: 503, again: "2", said: expect.stringContaining("Try again") });
  child.stdin.write("open\n");
  await expect.poll(ask).toEqual({ status: 200, again: null, said: "a page" });
});
