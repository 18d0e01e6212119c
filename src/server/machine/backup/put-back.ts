import "server-only";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import { type Store, stage, storage } from "../../storage";
import { connected } from "../connection";
import { type Database, emptyDatabase, prepareDatabase } from "../database";
import { migrate } from "../migrate";
import { readMigrations } from "../migration-files";
import { Obstacle } from "../obstacle";
import { fileEntry, tableEntry } from "./contents";
import type { OpenBackup } from "./open";
import { type Table, tablesInOrder } from "./tables";

/** What a restore would do, or did. */
export type Restored = {
  made: string;
  organisations: number;
  rows: number;
  files: number;
  bytes: number;
  /** Migrations that this version adds to those the backup has seen. */
  migrations: readonly string[];
};

/** What putting a backup back would come to; an Obstacle where this version or this database cannot take it. */
export async function planRestore(
  { ownerUrl }: Pick<Database, "ownerUrl">,
  { head, contents }: OpenBackup,
): Promise<Restored> {
  const known = readMigrations().migrationDirectories.map(({ path }) => path);
  const unknown = head.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Obstacle("backup-newer", { what: `migration ${unknown.join(", ")}` });
  if (await isInUse(ownerUrl)) throw new Obstacle("restore-not-empty", { database: databaseOf(ownerUrl) });
  const rowsOf = (name: string) => contents.tables.find((table) => table.name === name)?.rows ?? 0;
  return {
    made: head.made,
    organisations: rowsOf("organisation"),
    rows: contents.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: contents.files.length,
    bytes: contents.files.reduce((sum, { size }) => sum + size, 0),
    migrations: known.filter((name) => !head.migrations.includes(name)),
  };
}

/**
 * Puts a backup into an empty database and brings it up to date. Files go first, under names that say what they hold;
 * then all rows in one transaction, so that a restore that breaks off leaves an empty database, and can be repeated.
 */
export async function restore(
  database: Pick<Database, "url" | "ownerUrl">,
  backup: OpenBackup,
  store: Store = storage(),
): Promise<Restored> {
  const plan = await planRestore(database, backup);
  for (const { key, size } of backup.contents.files) {
    const staged = await stage(await backup.read(fileEntry(key)), size);
    await store.put(key, staged).finally(() => staged.discard());
  }
  await emptyDatabase(database.ownerUrl);
  const all = readMigrations();
  const seen = all.migrationDirectories.filter(({ path }) => backup.head.migrations.includes(path));
  await migrate(database.ownerUrl, { ...all, migrationDirectories: seen });
  await connected(database.ownerUrl, (owner) => fillTables(owner, backup));
  await prepareDatabase(database);
  return plan;
}

/** The owner stands under the policies too, but may lift that for as long as the transaction lasts. */
async function fillTables(owner: Client, backup: OpenBackup): Promise<void> {
  const tables = await tablesInOrder(owner);
  const each = (change: (table: string) => string, of: readonly Table[]) =>
    owner.query(
      of.map(({ name }) => `alter table public.${owner.escapeIdentifier(name)} ${change(name)}`).join(";"),
    );
  const forced = tables.filter((table) => table.forced);
  await owner.query("begin");
  await each(() => "no force row level security", forced);
  await each(() => "disable trigger user", tables);
  for (const { name } of tables) await fillTable(owner, name, backup);
  await each(() => "enable trigger user", tables);
  await each(() => "force row level security", forced);
  await owner.query("commit");
}

async function fillTable(owner: Client, name: string, { contents, read }: OpenBackup): Promise<void> {
  const table = contents.tables.find((it) => it.name === name);
  if (table === undefined) throw new Obstacle("backup-damaged", { what: tableEntry(name) });
  const listed = table.columns.map((column) => owner.escapeIdentifier(column)).join(", ");
  const rows = await read(tableEntry(name));
  const copy = owner.query(from(`copy public.${owner.escapeIdentifier(name)} (${listed}) from stdin`));
  await pipeline(rows, copy);
  if (copy.rowCount !== table.rows) throw new Obstacle("backup-damaged", { what: tableEntry(name) });
}

const isInUse = (ownerUrl: string): Promise<boolean> =>
  connected(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ there: string | null }>(
      "select to_regclass('public.organisation') as there",
    );
    if (!rows[0]?.there) return false;
    await owner.query("begin; alter table organisation no force row level security");
    const found = await owner.query("select 1 from organisation limit 1");
    await owner.query("rollback");
    return found.rowCount !== 0;
  });

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);
