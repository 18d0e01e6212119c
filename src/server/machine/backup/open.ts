import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { z } from "zod";
import { Obstacle } from "../obstacle";
import { Contents, contentsName, fileEntry, format, Head, headName, type Sum, tableEntry } from "./contents";
import { type Opener, opened, sealMark } from "./seal";

/** A backup whose every byte was found to be what was written. */
export type OpenBackup = {
  head: Head;
  contents: Contents;
  read(entry: string): Promise<Readable>;
  close(): Promise<void>;
};

/**
 * Opens a backup and reads it through once. Throws an Obstacle where it is sealed and the opener does not fit, where a
 * newer version wrote it, and where anything in it is missing, further or other than its contents say.
 */
export async function openBackup(
  path: string,
  { opener, workFolder }: { opener?: Opener | undefined; workFolder: string },
): Promise<OpenBackup> {
  const mark = await beginningOf(path);
  if (mark.startsWith(zipMark)) return check(path, async () => {});
  if (mark !== sealMark) throw new Obstacle("backup-unreadable", { file: path });
  const plain = join(workFolder, `restore-${randomUUID()}`);
  const forget = () => rm(plain, { force: true });
  try {
    const content = await opened(createReadStream(path), opener);
    await pipeline(content, createWriteStream(plain, { mode: 0o600 })).catch(() => damaged("its seal"));
    return await check(plain, forget);
  } catch (error) {
    await forget();
    throw error;
  }
}

/** The first bytes of every ZIP. */
const zipMark = "PK";

async function beginningOf(path: string): Promise<string> {
  const handle = await open(path).catch(() => {
    throw new Obstacle("backup-unreadable", { file: path });
  });
  try {
    const { buffer } = await handle.read(Buffer.alloc(sealMark.length), 0, sealMark.length, 0);
    return buffer.toString("latin1");
  } finally {
    await handle.close();
  }
}

async function check(path: string, forget: () => Promise<void>): Promise<OpenBackup> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() =>
    damaged("its end: it was cut off"),
  );
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const read = async (name: string): Promise<Readable> => {
      const entry = entries.get(name);
      return entry === undefined ? damaged(name) : zip.openReadStreamPromise(entry);
    };
    const head = await parsed(headName, Head, read);
    if (head.format > format) throw new Obstacle("backup-newer", { what: `format ${head.format}` });
    const contents = await parsed(contentsName, Contents, read);
    const wanted = sums(contents);
    for (const name of entries.keys())
      if (name !== headName && name !== contentsName && !wanted.has(name)) damaged(name);
    for (const [name, sum] of wanted) await compare(name, sum, await read(name));
    return { head, contents, read, close: () => closing(zip, forget) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function closing(zip: ZipFile, forget: () => Promise<void>): Promise<void> {
  zip.close();
  await forget();
}

const sums = ({ tables, files }: Contents): Map<string, Sum> =>
  new Map<string, Sum>([
    ...tables.map((table): [string, Sum] => [tableEntry(table.name), table]),
    ...files.map((file): [string, Sum] => [fileEntry(file.key), file]),
  ]);

async function compare(name: string, wanted: Sum, content: Readable): Promise<void> {
  const hash = createHash("sha256");
  try {
    for await (const piece of content) hash.update(piece);
  } catch {
    damaged(name);
  }
  if (hash.digest("hex") !== wanted.sha256) damaged(name);
}

async function parsed<T>(
  name: string,
  shape: z.ZodType<T>,
  read: (name: string) => Promise<Readable>,
): Promise<T> {
  const pieces: Buffer[] = [];
  for await (const piece of await read(name)) pieces.push(piece);
  try {
    return shape.parse(JSON.parse(Buffer.concat(pieces).toString()));
  } catch {
    return damaged(name);
  }
}

function damaged(what: string): never {
  throw new Obstacle("backup-damaged", { what });
}
