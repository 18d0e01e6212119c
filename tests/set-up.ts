import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase, prepareDatabase } from "@/server/machine/database";

/** A throw-away PostgreSQL for one run of the tests, brought up to date the way the product does it. */
export default async function setUp(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-tests-"));
  const database = await openDatabase(folder, "ours", { durable: false });
  const leash = leashed(folder);
  const tearDown = () => {
    leash.kill();
    database.stop();
    rmSync(folder, { recursive: true, force: true });
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
  });
  return tearDown;
}

// Waits on a pipe that closes when this process ends, killed included, and then clears the database away.
function leashed(folder: string) {
  const [pid = ""] = readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n");
  const leash = spawn("sh", ["-c", 'cat; kill -INT "$0"; rm -rf "$1"', pid, folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  leash.unref();
  return leash;
}

declare module "vitest" {
  interface ProvidedContext {
    settings: Record<"DATABASE_URL" | "DATABASE_OWNER_URL" | "NEXTAUTH_SECRET" | "NEXTAUTH_URL", string>;
  }
}
