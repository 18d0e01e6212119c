import "server-only";
import type { Client } from "pg";
import { connected } from "./connection";

/**
 * Takes away every organisation that the demonstration made, with all it holds, and the people who belong nowhere else.
 * All or nothing; gives how many organisations there were.
 */
export async function clearDemonstration(ownerUrl: string): Promise<number> {
  return connected(ownerUrl, async (owner) => {
    await owner.query("begin");
    const organisations = await demonstrated(owner);
    const tables = await tenantTables(owner);
    const stored: { organisation: string; sha256: string }[] = [];
    for (const id of organisations) {
      stored.push(...(await storedBy(owner, id)));
      await clear(owner, id, tables);
    }
    await owner.query("commit");
    // Brought here, since it takes long, and every start would wait for it.
    const { keyOf, storage } = await import("../storage");
    // Only now: what the database still speaks of has to be there.
    for (const { organisation, sha256 } of stored) await storage().remove(keyOf(organisation, sha256));
    return organisations.length;
  });
}

/** Whether the database holds an organisation that the demonstration made. */
export const holdsDemonstration = (ownerUrl: string): Promise<boolean> =>
  connected(ownerUrl, async (owner) => {
    await owner.query("begin");
    const found = await demonstrated(owner);
    await owner.query("rollback");
    return found.length > 0;
  });

async function demonstrated(owner: Client): Promise<string[]> {
  await owner.query("select set_config('app.demonstration', 'over', true)");
  const { rows } = await owner.query<{ id: string }>("select id from organisation where demonstration");
  await owner.query("select set_config('app.demonstration', '', true)");
  return rows.map(({ id }) => id);
}

/** What an organisation has in the storage. */
async function storedBy(owner: Client, organisation: string) {
  await open(owner, organisation, "");
  const { rows } = await owner.query<{ sha256: string }>(
    "select distinct sha256 from evidence_file where organisation_id = $1",
    [organisation],
  );
  return rows.map(({ sha256 }) => ({ organisation, sha256 }));
}

async function clear(owner: Client, organisation: string, tables: readonly string[]): Promise<void> {
  await open(owner, organisation, "");
  const { rows: people } = await owner.query<{ id: string }>(
    "select person_id as id from membership where organisation_id = $1",
    [organisation],
  );
  for (const { id } of people) {
    await open(owner, organisation, id);
    await owner.query("delete from session where organisation_id = $1 and person_id = $2", [
      organisation,
      id,
    ]);
  }
  await open(owner, organisation, "");
  for (const table of tables)
    await owner.query(`delete from ${owner.escapeIdentifier(table)} where organisation_id = $1`, [
      organisation,
    ]);
  await owner.query("delete from organisation where id = $1 and demonstration", [organisation]);
  for (const { id } of people) await forget(owner, id);
}

/** Forgets a person, unless they belong to another organisation. */
async function forget(owner: Client, person: string): Promise<void> {
  await open(owner, "", person);
  const { rowCount } = await owner.query("select from membership where person_id = $1", [person]);
  if (rowCount !== 0) return;
  for (const table of personal) await owner.query(`delete from ${table} where person_id = $1`, [person]);
  await owner.query("delete from person where id = $1", [person]);
}

/** What hangs on a person and on no organisation. */
const personal = [
  "sign_in_link",
  "credential",
  "challenge",
  "authenticator",
  "recovery_code",
  "passkey",
  "mail",
];

const open = (owner: Client, organisation: string, person: string) =>
  owner.query(
    "select set_config('app.organisation_id', $1, true), set_config('app.branch', 'all', true), set_config('app.person_id', $2, true)",
    [organisation, person],
  );

/** Every table of tenants, those first that no other refers to. */
async function tenantTables(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; refers: string[] }>(`
    select c.relname as name, array(
      select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as refers
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped`);
  const ordered: string[] = [];
  let left = rows;
  while (left.length > 0) {
    const free = left.filter(({ name }) => !left.some(({ refers }) => refers.includes(name)));
    if (free.length === 0) throw new Error("Tables refer to each other in a circle");
    ordered.push(...free.map(({ name }) => name));
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}
