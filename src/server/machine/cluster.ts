import "server-only";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port";
import { findHome, type Home, homesOf } from "./home";
import { Obstacle } from "./obstacle";
import { answers, findPostmaster } from "./postmaster";

/** A running PostgreSQL of our own. */
export type Cluster = {
  port: number;
  superuserUrl: string;
  /** False when it ran already: orphaned by a killed run, or in use by another. */
  startedHere: boolean;
  stop(): void;
};

type Opening = {
  durable?: boolean;
  home?: Home;
  /** Where it has to be found again by those who knew it there; any free port where nobody did. */
  port?: number | undefined;
};

/** Runs the cluster that lives in a data folder: takes over one that runs, starts one that rests, makes one where there is none. */
export async function openCluster(
  dataFolder: string,
  password: string,
  { durable = true, home = findHome(dataFolder), port: kept }: Opening = {},
): Promise<Cluster> {
  const data = dataIn(home.folder);
  if (!isCluster(data)) initialise(home, data, password, durable);
  const cluster = (port: number, startedHere: boolean): Cluster => ({
    port,
    superuserUrl: urlOf(port, password),
    startedHere,
    stop: () => stop(home, data),
  });
  let startedHere = false;
  for (let attempt = 0; attempt < (kept === undefined ? 10 : 100); attempt++) {
    const running = await takeOver(home, data, password);
    if (running !== undefined) return cluster(running, startedHere);
    const port = kept ?? (await freePort());
    const started = start(home, data, port);
    if (started === "up") return cluster(port, true);
    startedHere = started === "late";
    // Somebody else was faster, or what a killed server started has yet to notice that it is gone.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Obstacle("database-not-started", { log: logOf(home), last: lastLine(logOf(home)) });
}

const urlOf = (port: number, password: string) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;

// Made beside and moved into place, so that a half-made cluster is never mistaken for one.
function initialise(home: Home, data: string, password: string, durable: boolean) {
  const draft = `${data}.${process.pid}`;
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.account.owner) chownSync(passwordFile, home.account.owner.uid, home.account.owner.gid);
  const { status, stderr } = home.account.run(join(home.bin, "initdb"), [
    ...["-D", draft, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
    // The built-in provider sorts alike on every machine, and no update of a library can break an index.
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ...["--data-checksums", ...settings, ...(durable ? [] : throwAway)],
  ]);
  rmSync(passwordFile, { force: true });
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Obstacle("database-not-started", {
      log: home.folder,
      last: stderr.trim().split("\n").at(-1) ?? "",
    });
  }
  try {
    renameSync(draft, data);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Whether a data folder has a cluster; makes none. `reachable` as in `findHome`. */
export const hasCluster = (dataFolder: string, reachable?: string): boolean =>
  homesOf(dataFolder, reachable).some((folder) => isCluster(dataIn(folder)));

const dataIn = (folder: string) => join(folder, "postgres");
const isCluster = (data: string) => existsSync(join(data, "PG_VERSION"));

const settings = [
  "--set=listen_addresses=127.0.0.1",
  "--set=unix_socket_directories=",
  "--set=password_encryption=scram-sha-256",
  "--set=timezone=UTC",
  "--set=log_timezone=UTC",
];
const throwAway = [
  "--no-sync",
  "--set=fsync=off",
  "--set=synchronous_commit=off",
  "--set=full_page_writes=off",
];

// One that recovers from a crash is left to it, for as long as that takes; one that ends is waited for.
async function takeOver(home: Home, data: string, password: string): Promise<number | undefined> {
  const began = Date.now();
  for (let heard = began; ; ) {
    const found = findPostmaster(data);
    if (!found) return undefined;
    const answer = await answers(data, urlOf(found.port, password));
    if (answer === "yes") return found.port;
    if (answer === "soon") heard = Date.now();
    if (answer === "no" || Date.now() > Math.min(heard + 5_000, began + 600_000)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stop(home, data);
  return undefined;
}

// Nothing else goes on here while it is waited for, so not for long: it is then looked after like one that ran before.
function start(home: Home, data: string, port: number): "up" | "late" | "not" {
  if (existsSync(logOf(home))) renameSync(logOf(home), `${logOf(home)}.before`);
  const args = ["-D", data, "-l", logOf(home), "-o", `-p ${port}`, "-w", "-t", "5", "start"];
  const { status, stderr } = home.account.run(join(home.bin, "pg_ctl"), args);
  return status === 0 ? "up" : /did not start in time/.test(stderr) ? "late" : "not";
}

function stop(home: Home, data: string) {
  // pg_ctl would send its signal to whatever program bears the number in the note.
  if (!findPostmaster(data)) return;
  const ask = (mode: string) =>
    home.account.run(join(home.bin, "pg_ctl"), ["-D", data, "-m", mode, "-w", "-t", "20", "stop"]).status;
  if (ask("fast") !== 0 && findPostmaster(data)) ask("immediate");
}

const logOf = (home: Home) => join(home.folder, "postgres.log");

function lastLine(file: string): string {
  try {
    return readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "";
  } catch {
    return "";
  }
}
