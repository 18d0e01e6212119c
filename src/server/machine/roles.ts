import "server-only";
import type { Client } from "pg";
import { connected } from "./connection";
import type { Keys } from "./keys";

/** The one that owns the tables and migrates them; the one that the product works with; the database between them. */
export const names = { owner: "plumbline_owner", app: "plumbline_app", database: "plumbline" };

/** Makes the roles and the database of our own cluster what they should be; changes nothing that is right already. */
export async function prepareRoles(superuserUrl: string, keys: Keys): Promise<void> {
  await connected(superuserUrl, async (client) => {
    await prepareRole(client, names.owner, keys.owner);
    await prepareRole(client, names.app, keys.app);
    const found = await client.query("select 1 from pg_database where datname = $1", [names.database]);
    if (found.rowCount === 0) await client.query(`create database ${names.database} owner ${names.owner}`);
    await client.query(`revoke all on database ${names.database} from public`);
    await client.query(`grant connect on database ${names.database} to ${names.app}`);
  });
}

async function prepareRole(client: Client, name: string, password: string) {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [name]);
  const verb = found.rowCount === 0 ? "create" : "alter";
  await client.query(
    `${verb} role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication
     password ${client.escapeLiteral(password)}`,
  );
}
