import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connected } from "@/server/machine/connection";
import { type Database, emptyDatabase, openDatabase } from "@/server/machine/database";
import { drift, migrate } from "@/server/machine/migrate";
import { readMigrations } from "@/server/machine/migration-files";
import { isInStep } from "@/server/machine/migration-history";
import { makeThrowAway } from "../throw-away";

const { folder, discard } = makeThrowAway("migrations");
let database: Database;

beforeAll(async () => {
  database = await openDatabase(folder, "ours", { durable: false });
});
beforeEach(() => emptyDatabase(database.ownerUrl));
afterAll(() => {
  database.stop();
  discard();
});

const shipped = readMigrations();

function beside(name: string, sql: string) {
  const further = {
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
  };
  return { ...shipped, migrationDirectories: [...shipped.migrationDirectories, further] };
}

const ask = (sql: string) => connected(database.ownerUrl, async (client) => (await client.query(sql)).rows);

test("an empty database gets every migration, and the next time none", async () => {
  expect(await migrate(database.ownerUrl)).toEqual(shipped.migrationDirectories.map(({ path }) => path));
  expect(await migrate(database.ownerUrl)).toEqual([]);
});

test("only a database that has just these migrations behind it, all of them whole, is in step without asking the engine", async () => {
  const inStep = (migrations = shipped) =>
    connected(database.ownerUrl, (owner) => isInStep(owner, migrations));
  const name = "99990101000000_last";
  const further = beside(name, "create table last (i int);");
  const afterwards = async (sql: string) => {
    await ask(`update _prisma_migrations set ${sql} where migration_name = '${name}'`);
    return inStep(further);
  };
  expect(await inStep()).toBe(false);
  await migrate(database.ownerUrl, further);
  expect(await inStep(further)).toBe(true);
  expect(await inStep(shipped), "of a newer version").toBe(false);
  expect(await inStep(beside(name, "create table other (i int);")), "edited").toBe(false);
  expect(await afterwards("finished_at = null"), "broken off").toBe(false);
  expect(await afterwards("finished_at = now(), rolled_back_at = now()"), "taken back").toBe(false);
});

test("two starts at once apply every migration once", async () => {
  const applied = await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
  expect(applied.map((names) => names.length).sort()).toEqual([0, shipped.migrationDirectories.length]);
});

test("a start waits while another one migrates, and does not take its work for a failure", async () => {
  const waiting = "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted";
  const applied = await connected(database.ownerUrl, async (other) => {
    await other.query("select pg_advisory_lock(hashtext('plumbline.migrate'))");
    const second = migrate(database.ownerUrl);
    await expect.poll(() => ask(waiting)).toEqual([{ n: 1 }]);
    expect(await ask("select to_regclass('_prisma_migrations') as started")).toEqual([{ started: null }]);
    await other.query("select pg_advisory_unlock_all()");
    return second;
  });
  expect(applied).toHaveLength(shipped.migrationDirectories.length);
});

test("the migrations and the Prisma schema describe the same tables", async () => {
  await migrate(database.ownerUrl);
  expect(await drift(database.ownerUrl)).toBe("");
});

test("a table that the schema does not know is seen as drift", async () => {
  await migrate(database.ownerUrl);
  await ask("create table stray (id int primary key)");
  expect(await drift(database.ownerUrl)).toContain('DROP TABLE "stray"');
});

test("a migration with a function's body in it is applied whole", async () => {
  const sql =
    "create function twice(n int) returns int language plpgsql as $$ begin n := n * 2; return n; end $$;";
  await migrate(database.ownerUrl, beside("99990101000000_function", sql));
  expect(await ask("select twice(21) as answer")).toEqual([{ answer: 42 }]);
});

test("a broken migration is named with the database's own words, and leaves nothing behind", async () => {
  const name = "99990101000000_broken";
  const broken = migrate(
    database.ownerUrl,
    beside(name, "create table half (i int); insert into half values ('a');"),
  );
  await expect(broken).rejects.toMatchObject({
    code: "migration-failed",
    params: { migration: name, reason: expect.stringMatching(/^[^\n]*invalid input syntax[^\n]*$/) },
  });
  expect(await ask("select to_regclass('half') as half")).toEqual([{ half: null }]);
  expect(await migrate(database.ownerUrl, beside(name, "create table half (i int);"))).toEqual([name]);
});

test("a migration that was changed after it was applied is refused", async () => {
  const name = "99990101000000_edited";
  await migrate(database.ownerUrl, beside(name, "create table before (i int);"));
  await expect(migrate(database.ownerUrl, beside(name, "create table after (i int);"))).rejects.toMatchObject(
    {
      code: "migration-edited",
      params: { migration: name },
    },
  );
});

test("a database of a newer version is refused", async () => {
  const name = "99990101000000_newer";
  await migrate(database.ownerUrl, beside(name, "create table newer (i int);"));
  await expect(migrate(database.ownerUrl)).rejects.toMatchObject({
    code: "migration-unknown",
    params: { migration: name },
  });
});

test("a migration that was applied by somebody who was killed before saying so counts as applied", async () => {
  await migrate(database.ownerUrl);
  const dying = `create table kept (i int);
    create function die() returns trigger language plpgsql as $$ begin raise 'killed'; end $$;
    create trigger die before update of applied_steps_count on _prisma_migrations execute function die()`;
  await expect(migrate(database.ownerUrl, beside("30000101000000_dying", dying))).rejects.toThrow("killed");
  await ask("drop trigger die on _prisma_migrations; drop function die");
  expect(await migrate(database.ownerUrl, beside("30000101000000_dying", dying))).toEqual([]);
  expect(await ask("select to_regclass('kept') as kept")).toEqual([{ kept: "kept" }]);
});
