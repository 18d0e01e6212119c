import "server-only";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Account, findAccount } from "./account";
import { findPostgres } from "./binaries";

/** Where a cluster lives and with what it is run. */
export type Home = { account: Account; bin: string; folder: string };

/** The data folder itself, if PostgreSQL's account can work there; otherwise a folder that it can reach. */
export function findHome(dataFolder: string, account = findAccount(), reachable = everybodys): Home {
  const native = findPostgres();
  const bin = join(native, "bin");
  const inPlace = account.run("test", ["-x", join(bin, "initdb"), "-a", "-w", dataFolder]).status === 0;
  if (inPlace) return { account, bin, folder: dataFolder };
  const folder = besides(dataFolder, reachable);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (account.owner) chownSync(folder, account.owner.uid, account.owner.gid);
  return {
    account,
    bin: join(copyOf(native, join(reachable, `postgres-${versionOf(native)}`)), "bin"),
    folder,
  };
}

/** The folders that a cluster of this data folder may lie in; makes none. */
export const homesOf = (dataFolder: string, reachable = everybodys): readonly string[] => [
  dataFolder,
  besides(dataFolder, reachable),
];

const everybodys = "/var/lib/plumbline";

const besides = (dataFolder: string, reachable: string): string =>
  join(reachable, createHash("sha256").update(dataFolder).digest("hex").slice(0, 16));

function versionOf(native: string): string {
  const described = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8"));
  return z.object({ version: z.string() }).parse(described).version;
}

function copyOf(native: string, place: string): string {
  if (existsSync(place)) return place;
  const draft = `${place}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, place);
  } catch {
    rmSync(draft, { recursive: true });
  }
  return place;
}
