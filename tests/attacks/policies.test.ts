import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareDatabase } from "@/server/machine/database";
import { busyOrganisation } from "../server/busy";
import { openings, type Row } from "../server/openings";
import { heldTables, rowsOf } from "../server/tables";
import { breachesIn, type Stand } from "./breaches";

let superuser: Client;
let stand: Stand;

// A database of its own: whoever changes a policy holds everybody else up.
beforeAll(async () => {
  const here = (url: string) => Object.assign(new URL(url), { pathname: "/policies" }).href;
  const { DATABASE_URL = "", DATABASE_OWNER_URL = "", DATABASE_BACKUP_URL = "" } = process.env;
  const first = new Client({ connectionString: DATABASE_BACKUP_URL });
  await first.connect();
  await first.query(`create database policies owner ${new URL(DATABASE_OWNER_URL).username}`);
  await first.end();
  process.env.DATABASE_URL = here(DATABASE_URL);
  process.env.DATABASE_OWNER_URL = here(DATABASE_OWNER_URL);
  await prepareDatabase({ url: here(DATABASE_URL), ownerUrl: here(DATABASE_OWNER_URL) });
  superuser = new Client({ connectionString: here(DATABASE_BACKUP_URL) });
  await superuser.connect();
  stand = await furnish(new URL(DATABASE_URL).username);
});
afterAll(() => superuser?.end());

/** Two busy organisations, one of which has all that it has in its head office. Policies alone keep them apart: no grant, no key, no trigger helps. */
async function furnish(role: string): Promise<Stand> {
  const [ours, theirs] = [await busyOrganisation("Ours"), await busyOrganisation("Theirs")];
  const { organisation_id, person_id } = ours.opened;
  const value = async (sql: string, values: unknown[] = []) =>
    String(Object.values((await superuser.query({ text: sql, values })).rows[0] ?? {})[0]);
  await superuser.query("set session_replication_role = replica");
  await superuser.query(`grant all on all tables in schema public to ${role}`);
  await superuser.query("update organisation set demonstration = true where id = $1", [
    theirs.organisationId,
  ]);
  const head = await value("select id from unit where organisation_id = $1", [organisation_id]);
  const annex = await value("insert into unit (organisation_id, name) values ($1, 'Annex') returning id", [
    organisation_id,
  ]);
  await superuser.query("update unit set path = array[id]");
  for (const [table, column] of [
    ["assessment", "unit_id"],
    ["branch_tally", "head_id"],
  ])
    await superuser.query(`update ${table} set ${column} = $2 where organisation_id = $1`, [
      organisation_id,
      head,
    ]);
  const secret = (table: string) => value(`select hash from ${table} where person_id = $1`, [person_id]);
  const secrets = {
    session: await secret("session"),
    link: await secret("sign_in_link"),
    challenge: await secret("challenge"),
    passkey: await secret("passkey"),
    token: await secret("api_token"),
    email: ours.people.manager.email,
  };
  const rows = new Map<string, Row[]>();
  const tables = await heldTables(superuser);
  for (const table of tables) rows.set(table.name, await rowsOf(superuser, table));
  const ways = openings(ours, theirs, secrets, { head, annex });
  return { client: superuser, role, ours, theirs, openings: ways, rows };
}

const tables = () => [...stand.rows.keys()];

/** What is wrong first of all once this was done to the database, which is undone. */
async function noticedAfter(change: string, where: readonly string[]): Promise<string | undefined> {
  await superuser.query("begin");
  try {
    await superuser.query(change);
    for (const table of where) for (const found of await breachesIn(stand, table)) return found;
    return undefined;
  } finally {
    await superuser.query("rollback");
  }
}

/** The changes after which all seems well. */
async function unnoticed(
  changes: readonly { change: string; where: readonly string[] }[],
): Promise<string[]> {
  const left: string[] = [];
  for (const { change, where } of changes)
    if ((await noticedAfter(change, where)) === undefined) left.push(change);
  return left;
}

describe("by its policies alone, the database", () => {
  test("gives and takes in every table what it should, by every way in", async () =>
    expect(await noticedAfter("select 1", tables())).toBeUndefined());

  test("is seen to have lost any one of them, and to have any one of them open", async () => {
    const { rows } = await superuser.query<Policy>(
      "select policyname, tablename, qual, with_check from pg_policies where schemaname = 'public' order by 2, 1",
    );
    const changes = rows.flatMap(({ policyname, tablename, qual, with_check }) => {
      const it = `policy "${policyname}" on ${tablename}`;
      const opened = [...(qual ? ["using (true)"] : []), ...(with_check ? ["with check (true)"] : [])];
      return [`drop ${it}`, ...opened.map((clause) => `alter ${it} ${clause}`)].map((change) => ({
        change,
        where: [tablename],
      }));
    });
    expect(new Set(rows.map(({ tablename }) => tablename))).toEqual(new Set(tables()));
    expect(changes.length).toBeGreaterThan(150);
    expect(await unnoticed(changes)).toEqual([]);
  });

  test("is seen to have row level security switched off in any one table", async () => {
    const changes = tables().map((table) => ({
      change: `alter table ${table} disable row level security`,
      where: [table],
    }));
    expect(await unnoticed(changes)).toEqual([]);
  });

  test("is seen to have any one of the questions that they ask answered with yes, or with no", async () => {
    const { rows } = await superuser.query<{ head: string; asked: string[] }>(`
      select format('create or replace function %I(%s) returns boolean language sql stable', proname,
        pg_get_function_arguments(oid)) as head,
        array(select tablename::text from pg_policies where position(proname in qual) > 0) as asked
      from pg_proc where pronamespace = 'public'::regnamespace and prorettype = 'bool'::regtype`);
    expect(rows.length).toBeGreaterThan(5);
    const changes = rows.flatMap(({ head, asked }) =>
      ["true", "false"].map((answer) => ({ change: `${head} return ${answer}`, where: asked })),
    );
    expect(await unnoticed(changes)).toEqual([]);
  });
});

type Policy = { policyname: string; tablename: string; qual: string | null; with_check: string | null };
