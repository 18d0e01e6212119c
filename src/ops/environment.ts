import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { env } from "@/env";
import type { Database } from "@/server/machine/database";
import { newestMigration } from "@/server/machine/migration-files";
import { Obstacle } from "@/server/machine/obstacle";
import type { Order } from "./order";

/** What the product and the commands beside it need to know of the running database, and where files are kept. */
export type Environment = {
  DATABASE_URL: string;
  NEXTAUTH_URL: string;
  NEXTAUTH_SECRET: string;
  NEXTAUTH_SECRET_BEFORE?: string | undefined;
  EVIDENCE_FOLDER: string;
  SCHEMA_AT: string;
};

const fileIn = (folder: string) => join(folder, "environment");

/** The address under which the product was last served from this data folder. */
export function lastAddress(folder: string): string | undefined {
  return existsSync(fileIn(folder)) ? parseEnv(readFileSync(fileIn(folder), "utf8")).NEXTAUTH_URL : undefined;
}

/** Takes on the settings that a running product has written down. */
export function joinEnvironment(folder: string): void {
  process.loadEnvFile(fileIn(folder));
  checked();
}

/** Takes on what follows from a database, and writes it down; gives the address under which the product is opened. */
export const settle = (
  { data }: Order,
  { url, signInKey, signInKeyBefore }: Omit<Database, "stop">,
  address: string,
): string =>
  settleEnvironment(data, {
    DATABASE_URL: url,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: signInKey,
    NEXTAUTH_SECRET_BEFORE: signInKeyBefore,
    EVIDENCE_FOLDER: resolve(data, "evidence"),
    SCHEMA_AT: newestMigration(),
  });

/**
 * Takes on these settings, where the operator has set none, and writes down what holds, for the commands beside.
 * Gives the address under which the product is to be opened.
 */
export function settleEnvironment(folder: string, wanted: Environment): string {
  write(folder, wanted);
  process.loadEnvFile(fileIn(folder));
  const { DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, NEXTAUTH_SECRET_BEFORE, EVIDENCE_FOLDER } = checked();
  const secrets = { NEXTAUTH_SECRET, NEXTAUTH_SECRET_BEFORE };
  write(folder, { DATABASE_URL, NEXTAUTH_URL, ...secrets, EVIDENCE_FOLDER, SCHEMA_AT: wanted.SCHEMA_AT });
  return NEXTAUTH_URL;
}

function write(folder: string, environment: Environment) {
  const draft = `${fileIn(folder)}.${process.pid}`;
  const set = Object.entries(environment).filter(([, value]) => value !== undefined);
  const lines = set.map(([name, value]) => `${name}='${value}'\n`);
  writeFileSync(draft, lines.join(""), { mode: 0o600 });
  renameSync(draft, fileIn(folder));
}

function checked() {
  try {
    return env();
  } catch (error) {
    throw new Obstacle("setting", { line: error instanceof Error ? error.message : String(error) });
  }
}
