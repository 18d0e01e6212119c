import { z } from "zod";

const secret = z.string();

/** What is sent by mail, and what each says; the words are the app's. */
export const letters = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("invitation"), organisation: z.string(), secret }),
  z.object({ kind: z.literal("reset"), secret }),
  z.object({ kind: z.literal("asked-to-join"), organisation: z.string() }),
  z.object({ kind: z.literal("password-changed") }),
  z.object({ kind: z.literal("factor-added") }),
  z.object({ kind: z.literal("factor-removed") }),
  z.object({ kind: z.literal("new-browser"), agent: z.string(), address: z.string(), at: z.string() }),
]);
export type Letter = z.infer<typeof letters>;

/** How long a link to choose another password works, in milliseconds. */
export const resetLasts = 3_600_000;
