import { Client } from "pg";

/** What opens rows, by the name of the setting that the policies read. */
export type Opened = { organisation_id?: string; person_id?: string; branch?: string; reader?: string };

/** Works as the owner of the tables, on whom the policies are forced as on everybody. */
export const asOwner = <T>(opened: Opened, work: (client: Client) => Promise<T>): Promise<T> =>
  connectedTo(process.env.DATABASE_OWNER_URL, opened, work);

/** Works as the product's own role, past the product. */
export const asApp = <T>(opened: Opened, work: (client: Client) => Promise<T>): Promise<T> =>
  connectedTo(process.env.DATABASE_URL, opened, work);

/** Works past everything: as who has got hold of the database itself. */
export const asSuperuser = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
  connectedTo(process.env.DATABASE_BACKUP_URL, {}, work);

/** Works in a transaction that is undone, so that what is spoilt there is whole again. */
export async function undone<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  return work().finally(() => client.query("rollback"));
}

async function connectedTo<T>(
  url: string | undefined,
  opened: Opened,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url ?? "" });
  await client.connect();
  try {
    // Past the product, nobody is limited to a branch unless it is said.
    for (const [name, value] of Object.entries({ branch: "all", ...opened }))
      await client.query("select set_config($1, $2, false)", [`app.${name}`, value]);
    return await work(client);
  } finally {
    await client.end();
  }
}
