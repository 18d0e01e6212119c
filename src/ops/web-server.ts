import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { env, inherited } from "@/env";
import { Obstacle } from "@/server/machine/obstacle";

export type WebServer = {
  /** Settles when it has ended, by itself or not. */
  ended: Promise<void>;
  /** Whether it came to answer at all. */
  answered: boolean;
  stop(): Promise<void>;
};

/**
 * Starts Next.js, on this machine alone unless another host is named, and comes back when it answers. Until what it is to wait for
 * is done, it tells everybody to wait; where that fails, it ends.
 */
export async function startWebServer(
  mode: "start" | "dev",
  port: number,
  stopped: AbortSignal,
  { host = "127.0.0.1", patience = 0, after = Promise.resolve(), compiled }: Starting = {},
): Promise<WebServer> {
  await refuseTakenPort(port, host, Date.now() + patience);
  if (mode === "dev") await after;
  const names = ["leash", "address", ...(mode === "start" ? ["gate"] : [])];
  const kept = compiled === undefined ? [] : preload("compiled", { in: compiled });
  const preloaded = [...kept, ...names.flatMap((name) => preload(name))];
  const child = spawn(process.execPath, [...thrift, ...preloaded, next, mode, "-H", host, "-p", `${port}`], {
    stdio: ["pipe", "pipe", "inherit"],
    env: inherited(pools),
  });
  // One that is gone already takes no word.
  child.stdin.on("error", () => {});
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const said = mode === "dev" ? passOn(child) : keep(child);
  // One that comes back has people waiting, who ask for what they want themselves.
  const isMissed = patience > 0;
  const server = { ended, answered: false, stop: () => stop(child, ended) };
  try {
    await after;
  } catch (error) {
    await server.stop();
    throw error;
  }
  child.stdin.write("open\n");
  while (child.exitCode === null && child.signalCode === null && !stopped.aborted) {
    if (await answersOn(port, host, isMissed)) {
      if (mode === "start") passOn(child);
      return { ...server, answered: true };
    }
  }
  await server.stop();
  if (!stopped.aborted) console.error(said());
  return server;
}

type Starting = {
  host?: string;
  patience?: number;
  after?: Promise<unknown> | undefined;
  compiled?: string | undefined;
};

/**
 * V8 lets what it holds grow fourfold before it looks for what nobody needs. Half as much again instead holds 470 MB in
 * place of 800 under load, and answers as fast.
 */
export const thrift = ["--heap-growing-percent=50"];

/** The C library of most Linuxes gives threads up to eight pools of memory for each core; two hold 30 MB less, as fast. */
export const pools = { MALLOC_ARENA_MAX: "2" };

// From where the launcher stands: this file may be part of a build.
const next = resolve("node_modules/next/dist/bin/next");
const preload = (name: string, said: Record<string, string> = {}) => [
  "--import",
  Object.assign(pathToFileURL(resolve(`src/ops/launch/${name}.mjs`)), {
    search: `${new URLSearchParams(said)}`,
  }).href,
];

async function refuseTakenPort(port: number, host: string, until: number): Promise<void> {
  while (!(await isFree(port, host))) {
    if (Date.now() > until) throw new Obstacle("port-in-use", { port: `${port}` });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

// The banner is of no use to anybody; after a failure it is.
function keep(child: ChildProcess): () => string {
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    said = (said + chunk).slice(-4_000);
  });
  return () => said;
}

function passOn(child: ChildProcess): () => string {
  child.stdout?.removeAllListeners("data").pipe(process.stdout);
  return () => "";
}

// Asks for the page that everybody sees first, so that it is warm when they do; where people come over https, it is shown to
// nobody who does not.
async function answersOn(port: number, host: string, isMissed: boolean): Promise<boolean> {
  // What listens on all addresses of this machine listens on its own as well.
  const here =
    host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  const first = isMissed || env().NEXTAUTH_URL.startsWith("https:") ? "/api/health" : "/sign-in";
  try {
    // The second reads the catalogue, before a burst of first pages could take every connection and wait for it.
    for (const path of [first, "/api/ready"]) {
      const answer = await fetch(`http://${here}:${port}${path}`, { redirect: "manual" });
      if ((await answer.text()).startsWith("Plumbline is starting")) return false;
    }
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return false;
  }
}

async function stop(child: ChildProcess, ended: Promise<void>) {
  child.kill("SIGTERM");
  // Longer than it takes to end by itself: see src/server/watch/drain.ts.
  const patience = setTimeout(() => child.kill("SIGKILL"), (env().DRAIN_SECONDS + 24) * 1000);
  await ended;
  clearTimeout(patience);
}
