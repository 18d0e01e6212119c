import type { Client } from "pg";

/** The catalogue is the same for everybody and holds nobody's data; the history of migrations is the owner's alone. */
export const exempt: Readonly<Record<string, string>> = {
  edition: "the catalogue is the same for everybody",
  catalogue_item: "the catalogue is the same for everybody",
  founding_link: "opened before there is an organisation or a person to hold it",
  rate_limit: "holds hashes and moments alone, of whoever tries, before anybody is known",
  _prisma_migrations: "the owner's record of migrations, closed to the app",
};

export type Table = { name: string; columns: string[]; forced: boolean; policies: number };

/** Every table there is, as the database itself tells it. */
export async function allTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      array(select a.attname::text from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f')
    order by c.relname`);
  return rows;
}

/** The tables that hold somebody's data. */
export const heldTables = async (client: Client): Promise<Table[]> =>
  (await allTables(client)).filter(({ name }) => exempt[name] === undefined);

/** Every row of a table that this client can see, as text. */
export async function rowsOf(client: Client, { name }: Table): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${client.escapeIdentifier(name)} t`,
  );
  return rows.map(({ row }) => row);
}

/** What the database says to a statement that it refuses: its code (SQLSTATE); "" when it takes it. */
export async function saysTo(client: Client, statement: string, values: unknown[] = []): Promise<string> {
  await client.query("begin");
  try {
    await client.query(statement, values);
    return "";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  } finally {
    await client.query("rollback");
  }
}
