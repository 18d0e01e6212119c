import "server-only";
import { constants } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type ByteRange, type Kept, Missing, type Staged, type Store } from "./store";

/** Keeps files under a folder of this machine, each complete or not there at all. */
export function diskStore(folder: string): Store {
  const place = (key: string) => join(folder, "kept", key);
  return {
    put: (key, staged) => keep(place(key), staged),
    has: (key) => isThere(place(key)),
    read: (key, range) => read(key, place(key), range),
    list: (prefix) => list(prefix, place(prefix)),
    remove: (key) => rm(place(key), { force: true }),
  };
}

/** What was staged is on the disk already; a rename makes it appear under its name in one step. */
async function keep(path: string, staged: Staged): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(staged.path, path);
  // The name is safe once the folder that holds it is; and that one, once its own is.
  for (const held of [folder, dirname(folder)]) await settle(held);
}

async function settle(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  );

async function read(key: string, path: string, range?: ByteRange) {
  const handle = await open(path, "r").catch((error: unknown) => {
    throw isMissing(error) ? new Missing(key) : error;
  });
  return handle.createReadStream(range ?? {});
}

/** A file that goes meanwhile is passed by. */
async function* list(prefix: string, folder: string): AsyncGenerator<Kept> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const found = await stat(join(folder, entry.name)).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (found !== null) yield { key: `${prefix}${entry.name}`, since: found.mtime };
  }
}

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";
