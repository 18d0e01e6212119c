import { expect, test } from "vitest";
import { asOwner } from "../server/owner";
import { closedColumns, freeColumns } from "./text-columns";

test("every column of text is known for what is written there, so that a new one is attacked too", async () => {
  const there = await asOwner({}, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(`
      select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype, 'varchar[]'::regtype)
        and c.relname <> '_prisma_migrations'`);
    return rows.map(({ name }) => name);
  });
  const listed = [freeColumns, closedColumns].flatMap((columns) =>
    Object.entries(columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
  );
  expect(listed.toSorted()).toEqual(there.toSorted());
});
