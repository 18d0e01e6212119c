import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Order } from "./order";

const SignIn = z.object({ name: z.string(), email: z.string(), role: z.string(), password: z.string() });

/** With what a person signs in. */
export type SignIn = z.infer<typeof SignIn>;

/**
 * Creates the demonstration organisation on the first run, and gives its sign-ins, which are printed this once.
 * On another's server the first run is the one that made the tables.
 */
export async function demonstrateOnce({ data, whose }: Order, applied: readonly string[]): Promise<SignIn[]> {
  const done = join(data, "demonstrated");
  if (existsSync(done) || !existsSync(fileURLToPath(demo))) return [];
  if (whose !== "ours" && applied.length === 0) return [];
  const { createDemonstration } = Demo.parse(await import(demo.href));
  const signIns = z.array(SignIn).parse(await createDemonstration());
  writeFileSync(done, "", { mode: 0o600 });
  return signIns;
}

const demo = new URL("demo.ts", import.meta.url);
const Demo = z.object({
  createDemonstration: z.custom<() => Promise<unknown>>((value) => typeof value === "function"),
});
