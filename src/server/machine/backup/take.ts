import "server-only";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { to } from "pg-copy-streams";
import { Missing, type Store, storage } from "../../storage";
import { connected } from "../connection";
import { Obstacle } from "../obstacle";
import { type Archive, newArchive } from "./archive";
import { type Contents, contentsName, fileEntry, format, type Head, headName, tableEntry } from "./contents";
import { type Seal, sealed } from "./seal";
import { migrationsOf, tablesInOrder } from "./tables";

export type BackupOrder = {
  /** The database, as a role that sees every organisation's rows. */
  readerUrl: string;
  /** Where its files are; by default, where the operator keeps them. */
  store?: Store;
  /** The file to write; it appears when it is whole. */
  path: string;
  seal?: Seal | undefined;
  /** Goes along only where the backup is sealed. */
  signInKey: string;
};

/**
 * Writes everything the product keeps into one file while it is in use: the tables as they stood at one moment, and every
 * file that they name. Files come first and once more after that moment, so that one added or taken away meanwhile is
 * either in it or not named by it.
 */
export async function takeBackup({ path, ...order }: BackupOrder): Promise<Contents> {
  const draft = `${path}.${process.pid}.part`;
  const archive = newArchive();
  const output = order.seal ? await sealed(archive.output, order.seal) : archive.output;
  const written = pipeline(output, createWriteStream(draft, { mode: 0o600, flush: true }));
  try {
    const [contents] = await Promise.all([fill(archive, order), written]);
    await rename(draft, path);
    return contents;
  } catch (error) {
    archive.output.destroy();
    await written.catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}

const fill = (archive: Archive, order: Omit<BackupOrder, "path">): Promise<Contents> =>
  connected(order.readerUrl, async (client) => {
    await requireSight(client);
    const store = order.store ?? storage();
    const files = new Map<string, Contents["files"][number]>();
    await addFiles(archive, store, await organisations(client), files);
    await client.query("begin isolation level repeatable read, read only");
    const head: Head = {
      format,
      made: await momentOf(client),
      migrations: await migrationsOf(client),
      ...(order.seal ? { signInKey: order.signInKey } : {}),
    };
    await archive.add(headName, json(head));
    const tables = await addTables(archive, client);
    await addFiles(archive, store, await organisations(client), files);
    await client.query("commit");
    const contents = { tables, files: [...files.values()] };
    await archive.add(contentsName, json(contents));
    archive.end();
    return contents;
  });

/** When this transaction began: whatever was saved before is in it. */
async function momentOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ moment: Date }>("select now() as moment");
  return rows[0]?.moment.toISOString() ?? "";
}

/** Under row level security another role would write a backup of nothing, without a word. */
async function requireSight(client: Client): Promise<void> {
  const { rows } = await client.query<{ role: string; sees: boolean }>(
    "select rolname as role, rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user",
  );
  if (!rows[0]?.sees) throw new Obstacle("backup-role-too-weak", { role: rows[0]?.role ?? "" });
}

async function addTables(archive: Archive, client: Client): Promise<Contents["tables"]> {
  const added: Contents["tables"] = [];
  for (const { name, columns } of await tablesInOrder(client)) {
    const listed = columns.map((column) => client.escapeIdentifier(column)).join(", ");
    const copy = client.query(to(`copy public.${client.escapeIdentifier(name)} (${listed}) to stdout`));
    const sum = await archive.add(tableEntry(name), copy);
    added.push({ name, columns, rows: copy.rowCount, ...sum });
  }
  return added;
}

async function organisations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>("select id from organisation order by id");
  return rows.map(({ id }) => id);
}

/** Adds what is not in it yet. A file that goes while we look was let go of by its row before. */
async function addFiles(
  archive: Archive,
  store: Store,
  owners: readonly string[],
  files: Map<string, Contents["files"][number]>,
): Promise<void> {
  for (const prefix of owners.flatMap((id) => [`${id}/`, `${id}/reports/`]))
    for await (const { key } of store.list(prefix)) {
      const content = files.has(key) ? undefined : await read(store, key);
      if (content) files.set(key, { key, ...(await archive.add(fileEntry(key), content)) });
    }
}

const read = (store: Store, key: string): Promise<Readable | undefined> =>
  store.read(key).catch((error: unknown) => {
    if (error instanceof Missing) return undefined;
    throw error;
  });

const json = (value: unknown): Readable => Readable.from([Buffer.from(JSON.stringify(value, null, 1))]);
