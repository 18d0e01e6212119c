import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { Obstacle } from "@/server/machine/obstacle";

export type WebServer = {
  /** Settles when it has ended, by itself or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** Starts Next.js on this machine alone, and comes back when it answers. */
export async function startWebServer(
  mode: "start" | "dev",
  port: number,
  stopped: AbortSignal,
): Promise<WebServer> {
  await refuseTakenPort(port);
  const child = spawn(
    process.execPath,
    ["--import", file("launch/leash.mjs"), next, mode, "-H", "127.0.0.1", "-p", `${port}`],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const said = mode === "dev" ? passOn(child) : keep(child);
  const server = { ended, stop: () => stop(child, ended) };
  while (child.exitCode === null && child.signalCode === null && !stopped.aborted) {
    if (await answersOn(port)) {
      if (mode === "start") passOn(child);
      return server;
    }
  }
  await server.stop();
  if (!stopped.aborted) console.error(said());
  return server;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const next = fileURLToPath(import.meta.resolve("next/dist/bin/next"));

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => reject(new Obstacle("port-in-use", { port: `${port}` })));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
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

// Asks for the page that everybody sees first, so that it is warm when they do.
async function answersOn(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/sign-in`, { redirect: "manual" });
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return false;
  }
}

async function stop(child: ChildProcess, ended: Promise<void>) {
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), 4_000);
  await ended;
  clearTimeout(patience);
}
