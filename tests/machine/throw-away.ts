import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "@/server/machine/database";
import { makeThrowAway } from "../throw-away";

/** A data folder that goes away with the test. */
export function throwAwayFolder(): string {
  const { folder, discard } = makeThrowAway("machine");
  onTestFinished(discard);
  return folder;
}

/** A database of its own in such a folder; unless told, not one that outlives being killed. */
export async function throwAwayDatabase(
  folder = throwAwayFolder(),
  { durable = false } = {},
): Promise<Database> {
  const database = await openDatabase(folder, "ours", { durable });
  onTestFinished(() => database.stop());
  return database;
}
