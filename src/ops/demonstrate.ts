import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SignIn } from "./demo";
import { step } from "./launch/progress.mjs";
import type { Order } from "./order";

/**
 * Creates the demonstration organisations on the first run, and gives their sign-ins, which are printed this once.
 * On another's server the first run is the one that made the tables.
 */
export async function demonstrateOnce({ data, whose }: Order, applied: readonly string[]): Promise<SignIn[]> {
  if (existsSync(doneIn(data)) || (whose !== "ours" && applied.length === 0)) return [];
  return step("Creating the demonstration", async () => {
    writeFileSync(begunIn(data), "", { mode: 0o600 });
    const { createDemonstration } = await import("./demo");
    const signIns = await createDemonstration();
    writeFileSync(doneIn(data), "", { mode: 0o600 });
    rmSync(begunIn(data));
    return signIns;
  });
}

/**
 * Whether our own database holds half a demonstration, because the first run was killed: its passwords were never
 * shown, and nothing else can be in it, since no page was served yet.
 */
export const isHalfDemonstrated = ({ data, whose }: Order): boolean =>
  whose === "ours" && existsSync(begunIn(data)) && !existsSync(doneIn(data));

const begunIn = (data: string) => join(data, "demonstration-begun");
const doneIn = (data: string) => join(data, "demonstration-done");
