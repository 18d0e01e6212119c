import "server-only";
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Obstacle } from "./obstacle";

const Key = z.string().min(32);
/** `signInBefore` opens what browsers sealed under the key before, and nothing else. */
const Keys = z.object({ superuser: Key, owner: Key, app: Key, signIn: Key, signInBefore: Key.optional() });

/** The secrets of this installation: the passwords of the database's roles, and what signs cookies. */
export type Keys = z.infer<typeof Keys>;

/** Reads the secrets in the data folder; makes them the first time, readable by nobody else. */
export function readKeys(folder: string): Keys {
  const file = join(folder, "keys.json");
  makeOnce(file);
  try {
    return Keys.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Obstacle("keys-unreadable", { file });
  }
}

/** Takes on the key of the installation that a backup was taken of; false where the backup did not carry it. */
export function takeOnSignInKey(folder: string, signIn: string | undefined): boolean {
  if (signIn === undefined) return false;
  write(folder, { ...readKeys(folder), signIn });
  return true;
}

/** A key to seal anew under; the same one until it is taken on, so that what broke off is gone on with. */
export function nextSignInKey(folder: string): string {
  const file = join(folder, "keys.next");
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, key(), { mode: 0o600 });
    renameSync(draft, file);
  }
  return readFileSync(file, "utf8");
}

/** Takes on the key that everything is sealed under now; the one before is kept for what browsers sealed under it. */
export function takeOnNextSignInKey(folder: string): void {
  const keys = readKeys(folder);
  write(folder, { ...keys, signIn: nextSignInKey(folder), signInBefore: keys.signIn });
  rmSync(join(folder, "keys.next"));
}

function write(folder: string, keys: Keys) {
  const file = join(folder, "keys.json");
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 });
  renameSync(draft, file);
}

// Written beside and linked into place: whoever starts at the same time finds all of it or nothing.
function makeOnce(file: string) {
  // Nothing is written where nothing is missing: a full disk must not keep a database from coming back.
  if (existsSync(file)) return;
  const draft = `${file}.${process.pid}`;
  const keys: Keys = { superuser: key(), owner: key(), app: key(), signIn: key() };
  try {
    writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 });
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const key = () => randomBytes(32).toString("hex");
