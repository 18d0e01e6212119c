import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase, prepareDatabase } from "@/server/machine/database";
import { makeThrowAway } from "./throw-away";

/** A throw-away PostgreSQL for one run of the tests, brought up to date the way the product does it. */
export default async function setUp(project: TestProject) {
  const { folder, discard } = makeThrowAway("tests");
  const database = await openDatabase(folder, "ours", { durable: false });
  const tearDown = () => {
    database.stop();
    discard();
  };
  try {
    await prepareDatabase(database);
  } catch (error) {
    tearDown();
    throw error;
  }
  project.provide("settings", {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    NEXTAUTH_SECRET: database.signInKey,
    NEXTAUTH_URL: "http://127.0.0.1:3000",
    EVIDENCE_FOLDER: join(folder, "evidence"),
  });
  return tearDown;
}

declare module "vitest" {
  interface ProvidedContext {
    settings: Record<
      "DATABASE_URL" | "DATABASE_OWNER_URL" | "NEXTAUTH_SECRET" | "NEXTAUTH_URL" | "EVIDENCE_FOLDER",
      string
    >;
  }
}
