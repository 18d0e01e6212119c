import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { startCountingProxy } from "./counting-proxy";
import { environment } from "./environment";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The product once more, on the same database through a counter: what others do at the same time is not counted with it. */
export async function startCountedProduct() {
  const settings = environment();
  const proxy = await startCountingProxy(new URL(`${settings.DATABASE_URL}`));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    ...settings,
    DATABASE_URL: proxy.url,
    NEXTAUTH_URL: address,
    NEXT_BUILD_FOLDER: process.env.NEXT_BUILD_FOLDER ?? ".next-test",
    NODE_ENV: "production" as const,
    LOG_FORMAT: "none",
  };
  const preloaded = ["leash", "address"].flatMap((name) => ["--import", `./src/ops/launch/${name}.mjs`]);
  const next = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", `${port}`];
  const product = spawn("node_modules/.bin/node", [...preloaded, ...next], {
    cwd: root,
    env,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => product.once("exit", resolve));
  while (product.exitCode === null && !(await fetch(`${address}/sign-in`).catch(() => null)))
    await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    /**
     * How often a request asks that is answered: the least of three, since the first loads what is loaded only once, and one of
     * them may note that somebody was seen.
     */
    async count(path: string, cookie: string, change?: (turn: number) => object): Promise<number> {
      const trips: number[] = [];
      for (const turn of [0, 1, 2]) {
        proxy.take();
        const headers = { cookie, "sec-fetch-site": "same-origin" };
        const body = change === undefined ? {} : { method: "POST", body: JSON.stringify(change(turn)) };
        const answered = await fetch(`${address}${path}`, { headers, ...body, redirect: "manual" });
        await answered.text();
        if (answered.status >= 400) throw new Error(`${path} answers ${answered.status}.`);
        trips.push(proxy.take());
      }
      return Math.min(...trips);
    },
    async stop() {
      product.kill("SIGKILL");
      await ended;
      proxy.stop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}
