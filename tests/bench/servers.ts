import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pools, thrift } from "@/ops/web-server";
import { freePort } from "@/server/machine/free-port";

export type Server = { url: string; pid: number; stop(): Promise<void> };

const next = join(process.cwd(), "node_modules/next/dist/bin/next");
const preloaded = ["leash", "address"].flatMap((name) => [
  "--import",
  join(process.cwd(), `src/ops/launch/${name}.mjs`),
]);
const plain = { NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };

/** The built product, on a database; its journal is written, to where nobody reads it. */
export async function startProduct(settings: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...plain,
    ...pools,
    ...settings,
    NEXTAUTH_URL: url,
    LOG_FORMAT: "json",
    NEXT_MANUAL_SIG_HANDLE: "1",
  };
  const args = [...thrift, ...preloaded, next, "start", "-H", "127.0.0.1", "-p", `${port}`];
  return started(spawn(process.execPath, args, { env, stdio }), `${url}/sign-in`);
}

/**
 * Builds the bare application when it has changed, in the bench's own folder: nothing of it is part of the product. By webpack,
 * since Turbopack takes the proxy and the instrumentation of the house around it for its own.
 */
export async function buildCeiling(folder: string): Promise<void> {
  const sources = readdirSync("tests/bench/ceiling", { recursive: true, withFileTypes: true });
  const hash = createHash("sha256").update(readFileSync("node_modules/next/package.json"));
  for (const file of sources) if (file.isFile()) hash.update(readFileSync(join(file.parentPath, file.name)));
  const key = hash.digest("hex");
  const stamp = join(folder, "built-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  rmSync(folder, { recursive: true, force: true });
  cpSync("tests/bench/ceiling", folder, { recursive: true });
  const child = spawn(process.execPath, [next, "build", "--webpack"], {
    cwd: folder,
    env: plain,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error("The bare application could not be built.");
  writeFileSync(stamp, key);
}

/** The bare application on its own database, served as the product is. */
export async function startBareNext(folder: string, database: URL): Promise<Server> {
  const port = await freePort();
  const args = [...preloaded.slice(0, 2), next, "start", "-H", "127.0.0.1", "-p", `${port}`];
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...plain, ...named(database) }, stdio });
  return started(child, `http://127.0.0.1:${port}/rows`);
}

/** Node's own server on the same database. */
export async function startBareNode(database: URL): Promise<Server> {
  const port = await freePort();
  const args = [...preloaded.slice(0, 2), "--import", "tsx", "tests/bench/ceiling/server.ts", `${port}`];
  const child = spawn(process.execPath, args, { env: { ...plain, ...named(database) }, stdio });
  return started(child, `http://127.0.0.1:${port}/`);
}

// The first is the leash: when the bench is gone, killed included, so are they.
const stdio: ["pipe", "ignore", "inherit"] = ["pipe", "ignore", "inherit"];

const named = ({ hostname, port, username, password, pathname }: URL) => ({
  PGHOST: hostname,
  PGPORT: port,
  PGUSER: username,
  PGPASSWORD: password,
  PGDATABASE: pathname.slice(1),
});

async function started(child: ChildProcess, url: string): Promise<Server> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    const patience = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(patience);
  };
  for (let attempt = 0; attempt < 600 && child.exitCode === null; attempt++) {
    const answered = await fetch(url).catch(() => null);
    if (answered?.ok) return { url: new URL(url).origin, pid: child.pid ?? 0, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer.`);
}

/** What a process holds in memory, in megabytes. */
export function memoryOf({ pid }: Server): number {
  const [, kilobytes = ""] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
