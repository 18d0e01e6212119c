import "server-only";
import type { Client } from "pg";

/** A table with the columns that can be written, and whether its policies hold for its owner too. */
export type Table = { name: string; columns: string[]; forced: boolean };

/** The product's tables, each after those that it refers to, so that they can be filled in this order. */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(found);
  const placed = new Set<string>();
  const ordered: Table[] = [];
  while (ordered.length < rows.length) {
    const ready = rows.filter(({ name, needs }) => !placed.has(name) && needs.every((it) => placed.has(it)));
    if (ready.length === 0)
      throw new Error("Tables refer to each other in a circle, so that none can be first.");
    for (const { name, columns, forced } of ready) {
      placed.add(name);
      ordered.push({ name, columns, forced });
    }
  }
  return ordered;
}

/** The names of the migrations that a database has seen, oldest first. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return rows.map(({ name }) => name);
}

const found = `
  select table_.relname as name, table_.relforcerowsecurity as forced,
    (select array_agg(attname::text order by attnum) from pg_attribute
     where attrelid = table_.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
    (select coalesce(array_agg(distinct needed.relname::text), '{}') from pg_constraint
     join pg_class needed on needed.oid = confrelid
     where conrelid = table_.oid and contype = 'f' and confrelid <> conrelid) as needs
  from pg_class table_
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'
  order by name`;
