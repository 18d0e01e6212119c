import { createInterface } from "node:readline";
import { z } from "zod";

const Common = {
  data: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  whose: z.union([
    z.literal("ours"),
    z.object({ url: z.string(), ownerUrl: z.string(), readerUrl: z.string().optional() }),
  ]),
  host: z.string().optional(),
  launcher: z.number().int(),
};

const Order = z.discriminatedUnion("work", [
  z.object({
    ...Common,
    work: z.enum(["serve", "develop"]),
    demonstration: z.enum(["once", "none", "anew"]).default("once"),
    /** Whether this follows one that was killed, whose web server may be about to end. */
    again: z.boolean().optional(),
  }),
  z.object({ ...Common, work: z.literal("run"), script: z.string(), args: z.array(z.string()) }),
  z.object({ ...Common, work: z.literal("backup"), args: z.array(z.string()) }),
  z.object({ ...Common, work: z.literal("restore"), args: z.array(z.string()) }),
  z.object({ ...Common, work: z.literal("seal-anew"), args: z.array(z.string()) }),
]);

/** What the launcher wants done, with its settings: one line of JSON on standard input. */
export type Order = z.infer<typeof Order>;

/** Reads the order, and gives a signal that is raised when the launcher is gone or somebody asks us to stop. */
export async function readOrder(): Promise<{ order: Order; stopped: AbortSignal }> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop.abort());
  const lines = createInterface({ input: process.stdin });
  lines.on("close", () => stop.abort());
  const line = await new Promise<string>((resolve) => {
    lines.once("line", resolve);
    lines.once("close", () => resolve("{}"));
  });
  return { order: Order.parse(JSON.parse(line)), stopped: stop.signal };
}
