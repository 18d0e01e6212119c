import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

const servers = ["account", "container", "object", "proxy"] as const;
type Server = (typeof servers)[number];

/** What of OpenStack Swift is missing on this machine; "" where it can be started. */
export const missingOfSwift = (): string =>
  [...servers.map((server) => `/usr/bin/swift-${server}-server`), "/usr/bin/swift-ring-builder"]
    .filter((path) => !existsSync(path))
    .join(", ");

/** A Swift of one device in a folder of its own, spoken to as S3 by its own s3api: the user test:tester, testing. */
export async function startSwift(): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-swift-"));
  mkdirSync(join(folder, "devices", "d1"), { recursive: true });
  const ports = { account: 0, container: 0, object: 0, proxy: 0 };
  for (const server of servers) ports[server] = await freePort();
  for (const server of servers)
    writeFileSync(join(folder, `${server}.conf`), conf(server, folder, ports[server]));
  for (const server of ["account", "container", "object"] as const) buildRing(server, folder, ports[server]);
  const running = servers.map((server) =>
    spawn(`/usr/bin/swift-${server}-server`, [join(folder, `${server}.conf`)], {
      stdio: ["ignore", "ignore", "inherit"],
    }),
  );
  const stop = async () => {
    await Promise.all(running.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  const endpoint = `http://127.0.0.1:${ports.proxy}`;
  for (let patience = 150; !(await ready(ports)); patience -= 1) {
    if (patience === 0 || running.some(({ exitCode }) => exitCode !== null)) {
      await stop();
      throw new Error("Swift did not start");
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { endpoint, stop };
}

function buildRing(server: Server, folder: string, port: number): void {
  const builder = (...words: string[]) =>
    execFileSync("/usr/bin/swift-ring-builder", [join(folder, `${server}.builder`), ...words], {
      stdio: "pipe",
    });
  builder("create", "2", "1", "0");
  builder("add", `r1z1-127.0.0.1:${port}/d1`, "1");
  builder("rebalance");
}

const conf = (server: Server, folder: string, port: number): string =>
  `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}
devices = ${join(folder, "devices")}
mount_check = false
${server === "proxy" ? proxy : `[pipeline:main]\npipeline = ${server}-server\n[app:${server}-server]\nuse = egg:swift#${server}\n`}`;

// tempauth asks for a cache, and does without what it holds: nothing listens at its address.
const proxy = `[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache s3api tempauth copy slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
${["catch_errors", "gatekeeper", "healthcheck", "copy", "slo", "dlo"].map((name) => `[filter:${name}]\nuse = egg:swift#${name}\n`).join("")}`;

/** Whether the proxy is well and the servers behind it listen: they may be later than it. */
const ready = (ports: Record<Server, number>): Promise<boolean> =>
  Promise.all([
    fetch(`http://127.0.0.1:${ports.proxy}/healthcheck`),
    ...servers.map((server) => fetch(`http://127.0.0.1:${ports[server]}/`)),
  ]).then(
    ([health]) => health?.ok === true,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
