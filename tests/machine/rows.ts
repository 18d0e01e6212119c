import { connected } from "@/server/machine/connection";

const named = `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  and relname <> '_prisma_migrations' order by 1`;

/** Every row of an organisation, as text, by table. */
export const rowsOf = (url: string, organisationId: string) =>
  connected(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `${named.replace("order by 1", "")} and exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'organisation_id') order by 1`,
    );
    const held: Record<string, unknown[]> = {};
    for (const { name } of tables) {
      const sql = `select to_jsonb(it)::text as row from ${name} it where organisation_id = $1 order by 1`;
      held[name] = (await client.query(sql, [organisationId])).rows;
    }
    return held;
  });

/** How many rows each table holds. */
export const count = (url: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(named);
    const counted: [string, number][] = [];
    for (const { name } of rows)
      counted.push([
        name,
        Number((await client.query(`select count(*) as n from "${name}"`)).rows[0]?.n ?? -1),
      ]);
    return Object.fromEntries(counted);
  });

/** Where the chain of an organisation and its head do not fit, one having been kept without the other. */
export const halfWritten = (url: string, organisationId: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query(
      `select 'event', sequence::text from audit_event where organisation_id = $1 and sequence >
         (select sequence from audit_head where organisation_id = $1)
       union all select 'head', head.sequence::text from audit_head head where organisation_id = $1
         and not exists (select 1 from audit_event event where event.organisation_id = $1 and event.hash = head.hash)`,
      [organisationId],
    );
    return rows;
  });
