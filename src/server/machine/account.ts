import "server-only";
import { execFileSync, type SpawnSyncReturns, spawnSync } from "node:child_process";
import { Obstacle } from "./obstacle";

/** Runs a program the way PostgreSQL insists on: not as root. */
export type Account = {
  run(program: string, args: readonly string[]): SpawnSyncReturns<string>;
  /** Set when files must belong to a user of their own. */
  owner?: { uid: number; gid: number };
};

/** Ourselves; as root, ourselves under another name (a user namespace); where that is forbidden, a user made for it. */
export function findAccount(): Account {
  if (process.getuid?.() !== 0) return { run: (program, args) => spawned(program, args) };
  if (spawned("unshare", [...renamed, "true"]).status === 0)
    return { run: (program, args) => spawned("unshare", [...renamed, program, ...args]) };
  return createdUser();
}

const renamed = ["--user", "--map-user=1000", "--map-group=1000"];
const user = "plumbline-postgres";

/** The fallback, for a root that may not open a user namespace (many containers). */
export function createdUser(): Account {
  const owner = lookUp() ?? create();
  return { owner, run: (program, args) => spawned(program, args, owner) };
}

function create() {
  spawned("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", user]);
  const owner = lookUp();
  if (!owner) throw new Obstacle("no-unprivileged-user", { user });
  return owner;
}

function lookUp() {
  try {
    const number = (flag: string) => Number(execFileSync("id", [flag, user], { stdio: "pipe" }));
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return undefined;
  }
}

// Nothing of what PostgreSQL starts may hold on to our output, or whoever reads it would wait for the database to end.
const spawned = (program: string, args: readonly string[], owner: Account["owner"] = undefined) =>
  spawnSync(program, args, { encoding: "utf8", cwd: "/", stdio: ["ignore", "pipe", "pipe"], ...owner });
