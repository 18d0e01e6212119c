import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, openAsBlob } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@/domain/refusal";
import type { Staged } from "./store";

/**
 * Writes what arrives to a file of its own, at most `limit` bytes and never more than a piece in memory, and sums it up.
 * What breaks off, or is longer, is refused and leaves nothing.
 */
export async function stageIn(
  folder: string,
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Staged> {
  const path = join(await incoming(folder), randomUUID());
  const handle = await open(path, "wx", 0o600);
  const discard = () => rm(path, { force: true });
  try {
    const sum = await write(handle, body, limit).finally(() => handle.close());
    return {
      path,
      ...sum,
      read: () => createReadStream(path),
      blob: () => openAsBlob(path),
      discard,
    };
  } catch (error) {
    await discard();
    throw refusalOf(error);
  }
}

async function write(handle: FileHandle, body: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of arriving(body)) {
    size += piece.byteLength;
    if (size > limit) throw new Refusal("invalid", "evidence.file-longer");
    hash.update(piece);
    await handle.writeFile(piece);
  }
  await handle.sync();
  return { size, sha256: hash.digest("hex") };
}

/** A body that breaks off has a sender who is gone or has changed their mind: no fault of ours. */
async function* arriving(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch(() => {
      throw new Refusal("invalid", "evidence.file-cut-off");
    });
    if (next.done) return;
    yield next.value;
  }
}

/** A full disk is told, and is nobody's fault who uploads. */
function refusalOf(error: unknown): unknown {
  const full = error instanceof Error && "code" in error && fullDisk.has(error.code);
  return full ? new Refusal("too-large", "evidence.storage-full") : error;
}

const fullDisk = new Set<unknown>(["ENOSPC", "EDQUOT"]);

const opened = new Map<string, Promise<string>>();

/** The folder for what arrives, rid of what a process that was ended has left there. */
function incoming(folder: string): Promise<string> {
  const known = opened.get(folder);
  if (known !== undefined) return known;
  const fresh = tidy(join(folder, "incoming"));
  opened.set(folder, fresh);
  fresh.catch(() => opened.delete(folder));
  return fresh;
}

async function tidy(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > abandoned) await rm(path, { force: true });
  }
  return folder;
}

/** Nothing arrives for longer than this without a byte. */
const abandoned = 24 * 60 * 60 * 1000;
