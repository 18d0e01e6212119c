import "server-only";
import { checkAppRole } from "./app-role";
import { loadCatalogue } from "./catalogue";
import { openCluster } from "./cluster";
import { connected } from "./connection";
import { openDataFolder } from "./data-folder";
import { applyGrants } from "./grants";
import { readKeys } from "./keys";
import { migrate } from "./migrate";
import { newestMigration } from "./migration-files";
import { names, prepareRoles } from "./roles";

/** Which database: another's server, by its two roles, or our own in the data folder. */
export type Whose = { url: string; ownerUrl: string; readerUrl?: string | undefined } | "ours";

export type Database = {
  /** For the product: a role that is neither owner nor above it. */
  url: string;
  /** For migrations and the catalogue. */
  ownerUrl: string;
  /** For backups: a role that sees every organisation's rows, where there is one. */
  readerUrl?: string | undefined;
  /** What signs cookies in this installation. */
  signInKey: string;
  /** The one before it, where everything was sealed anew since. */
  signInKeyBefore?: string | undefined;
  /** Whether it was started here, and not found running. */
  startedHere: boolean;
  stop(): void;
};

/** Opens the database, starting our own where it does not run. */
export async function openDatabase(
  path: string,
  whose: Whose = "ours",
  { durable = true, port }: { durable?: boolean; port?: number } = {},
): Promise<Database> {
  const folder = openDataFolder(path);
  const keys = readKeys(folder);
  const signing = { signInKey: keys.signIn, signInKeyBefore: keys.signInBefore };
  if (whose !== "ours") return { ...whose, ...signing, startedHere: false, stop: () => {} };
  const cluster = await openCluster(folder, keys.superuser, { durable, port });
  await prepareRoles(cluster.superuserUrl, keys);
  const url = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${cluster.port}/${names.database}`;
  return {
    url: url(names.app, keys.app),
    ownerUrl: url(names.owner, keys.owner),
    readerUrl: url("postgres", keys.superuser),
    ...signing,
    startedHere: cluster.startedHere,
    stop: cluster.stop,
  };
}

/** Brings the database up to date: migrations, what the product's role may do, the catalogue. Any number of times. */
export async function prepareDatabase({
  url,
  ownerUrl,
}: Pick<Database, "url" | "ownerUrl">): Promise<string[]> {
  const role = await checkAppRole(url);
  const applied = await migrate(ownerUrl);
  await connected(ownerUrl, (owner) => applyGrants(owner, role));
  await loadCatalogue(ownerUrl);
  await writeDownSchema(ownerUrl);
  return applied;
}

/** Where the product's role can read it, which has no business with the migrations themselves. */
const writeDownSchema = (ownerUrl: string) =>
  connected(ownerUrl, (owner) =>
    owner.query(`comment on table organisation is ${owner.escapeLiteral(newestMigration())}`),
  );

/** Takes everything out of the database, tables included. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, (owner) => owner.query("drop schema public cascade; create schema public"));
}
