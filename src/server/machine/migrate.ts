import "server-only";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { Client } from "pg";
import { readMigrations, readSchema } from "./migration-files";
import { isInStep } from "./migration-history";
import { Obstacle } from "./obstacle";

const everything = { externalTables: [], externalEnums: [] };

/** Applies what `prisma/migrations` holds and the database lacks; gives the names of what it applied. */
export function migrate(
  ownerUrl: string,
  migrations = readMigrations(),
  schema = readSchema(),
): Promise<string[]> {
  return oneAtATime(ownerUrl, async (owner) => {
    if (await isInStep(owner, migrations)) return [];
    const { withSchemaEngine } = await import("./schema-engine");
    return withSchemaEngine(ownerUrl, schema, async (engine) =>
      (await examine(engine, migrations)) ? apply(engine, migrations) : [],
    );
  });
}

/** What would turn the database into the Prisma schema, as a script; empty when they agree. Sees no policies, no grants. */
export async function drift(ownerUrl: string, schema = readSchema()): Promise<string> {
  const { withSchemaEngine } = await import("./schema-engine");
  return withSchemaEngine(ownerUrl, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", ...schema, configDir: "" },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: null,
      filters: everything,
    });
    return (stdout ?? "").replace("-- This is an empty migration.", "").trim();
  });
}

// Two starts at once on one database take turns.
async function oneAtATime<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('plumbline.migrate'))");
    return await work(client);
  } finally {
    await client.end();
  }
}

// Says whether anything is left to apply.
async function examine(engine: SchemaEngine, migrationsList: MigrationList): Promise<boolean> {
  const found = await history(engine, migrationsList);
  // A script is one transaction (see schema-engine): one that failed or was killed half-way left nothing behind.
  const failed = found.failedMigrationNames;
  for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
  const edited = found.editedMigrationNames.find((name) => !failed.includes(name));
  if (edited !== undefined) throw new Obstacle("migration-edited", { migration: edited });
  if (found.history && "unpersistedMigrationNames" in found.history) {
    const unknown = found.history.unpersistedMigrationNames.filter((name) => !failed.includes(name));
    if (unknown.length > 0) throw new Obstacle("migration-unknown", { migration: unknown.join(", ") });
  }
  return !found.hasMigrationsTable || found.history !== null || failed.length > 0;
}

async function apply(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything });
    return appliedMigrationNames;
  } catch (error) {
    const { failedMigrationNames } = await history(engine, migrationsList);
    throw new Obstacle("migration-failed", {
      migration: failedMigrationNames.join(", "),
      reason: firstWords(String(error)),
    });
  }
}

const history = (engine: SchemaEngine, migrationsList: MigrationList) =>
  engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: everything });

// The engine's message is a class of error, the database's own words, and a trace of calls inside the engine.
function firstWords(message: string): string {
  const [words = message] = message.split(/\n\s*\d+: /);
  return words
    .replace(/^\w+: external connector error\n/, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
