import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase, prepareDatabase } from "@/server/machine/database";
import { makeThrowAway } from "./throw-away";

/** Gives a project of tests the settings of the one database that all projects of a run share. */
export default async function setUp(project: TestProject) {
  holder.plumblineTests ??= startUp();
  const { settings, stop } = await holder.plumblineTests;
  project.provide("settings", settings);
  return stop;
}

// Each project loads this file anew.
const holder = globalThis as typeof globalThis & { plumblineTests?: ReturnType<typeof startUp> | undefined };

/** A throw-away PostgreSQL for one run of the tests, brought up to date the way the product does it. */
async function startUp(): Promise<{ settings: Settings; stop(): void }> {
  const { folder, discard } = makeThrowAway("tests");
  const database = await openDatabase(folder, "ours", { durable: false });
  const stop = () => {
    if (holder.plumblineTests === undefined) return;
    holder.plumblineTests = undefined;
    database.stop();
    discard();
  };
  try {
    await prepareDatabase(database);
  } catch (error) {
    stop();
    throw error;
  }
  const settings = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_BACKUP_URL: database.readerUrl ?? "",
    NEXTAUTH_SECRET: database.signInKey,
    NEXTAUTH_URL: "http://127.0.0.1:3000",
    EVIDENCE_FOLDER: join(folder, "evidence"),
  };
  return { settings, stop };
}

type Settings = Record<
  | "DATABASE_URL"
  | "DATABASE_OWNER_URL"
  | "DATABASE_BACKUP_URL"
  | "NEXTAUTH_SECRET"
  | "NEXTAUTH_URL"
  | "EVIDENCE_FOLDER",
  string
>;

declare module "vitest" {
  interface ProvidedContext {
    settings: Settings;
  }
}
