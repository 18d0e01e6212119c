import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { system } from "@/domain/actor";
import type { Database } from "@/server/machine/database";
import { clearDemonstration, holdsDemonstration } from "@/server/machine/demonstration";
import { Obstacle } from "@/server/machine/obstacle";
import type { SignIn } from "./demo";
import { step } from "./launch/progress.mjs";
import { isLoopback } from "./launch/public.mjs";
import type { Order } from "./order";

type Serving = Order & { work: "serve" | "develop" };

/**
 * Creates the demonstration organisations as the operator wants it, and gives their sign-ins, which are printed this
 * once: on the first run (on another's server, the one that made the tables), over again, or not at all.
 */
export async function demonstrate(
  order: Serving,
  { ownerUrl }: Pick<Database, "ownerUrl">,
  applied: readonly string[],
): Promise<SignIn[]> {
  const { data, whose, demonstration } = order;
  if (demonstration === "none") return decline(data);
  if (demonstration === "anew") return step("Starting the demonstration over", () => begin(data, ownerUrl));
  const isLater = existsSync(doneIn(data)) || existsSync(declinedIn(data));
  if (isLater || (whose !== "ours" && applied.length === 0)) return [];
  return step("Creating the demonstration", async () => {
    writeFileSync(begunIn(data), "", { mode: 0o600 });
    return create(data);
  });
}

/** Beyond this machine nobody is let in by a printed password, whichever data folder the database was demonstrated from. */
export async function refuseDemonstrationBeyond(
  { host = "127.0.0.1" }: Order,
  { ownerUrl }: Pick<Database, "ownerUrl">,
): Promise<void> {
  if (!isLoopback(host) && (await holdsDemonstration(ownerUrl))) throw new Obstacle("database-demonstrated");
}

/** A link for the first administrator, where no demonstration was wanted and nobody has founded an organisation yet. */
export async function inviteFounder({ data }: Order): Promise<string | null> {
  if (!existsSync(declinedIn(data))) return null;
  const { issueFoundingLink } = await import("@/server/commands/founding");
  return issueFoundingLink(system);
}

/**
 * Whether our own database holds half a demonstration, because the first run was killed: its passwords were never
 * shown, and nothing else can be in it, since no page was served yet.
 */
export const isHalfDemonstrated = ({ data, whose }: Order): boolean =>
  whose === "ours" && existsSync(begunIn(data)) && !existsSync(doneIn(data));

/** What others have made meanwhile stays, so this is never taken for a first run that was killed. */
async function begin(data: string, ownerUrl: string): Promise<SignIn[]> {
  writeFileSync(doneIn(data), "", { mode: 0o600 });
  await clearDemonstration(ownerUrl);
  return create(data);
}

async function create(data: string): Promise<SignIn[]> {
  const { createDemonstration } = await import("./demo");
  const signIns = await createDemonstration();
  writeFileSync(doneIn(data), "", { mode: 0o600 });
  rmSync(begunIn(data), { force: true });
  return signIns;
}

/** Writes down that no demonstration is wanted here. */
export function decline(data: string): SignIn[] {
  writeFileSync(declinedIn(data), "", { mode: 0o600 });
  rmSync(begunIn(data), { force: true });
  return [];
}

const begunIn = (data: string) => join(data, "demonstration-begun");
const doneIn = (data: string) => join(data, "demonstration-done");
const declinedIn = (data: string) => join(data, "demonstration-declined");
