import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";

/** The migrations of a folder in Prisma's own format, oldest first, as the schema engine takes them. */
export function readMigrations(folder = resolve("prisma/migrations")): MigrationList {
  const lockfile = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: foldersIn(folder).map((path) => ({
      path,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readScript(folder, path) } },
    })),
  };
}

/** The name of the newest migration that this build knows. */
export const newestMigration = (folder = resolve("prisma/migrations")): string =>
  foldersIn(folder).at(-1) ?? "";

/** The Prisma schema, split by noun over the files of a folder. */
export function readSchema(folder = resolve("prisma/schema")): SchemasContainer {
  const names = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return {
    files: names.sort().map((name) => ({ path: name, content: readFileSync(join(folder, name), "utf8") })),
  };
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

const readScript = (folder: string, migration: string) =>
  readFileSync(join(folder, migration, "migration.sql"), "utf8");
