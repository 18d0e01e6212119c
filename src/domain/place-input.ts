import { z } from "zod";

/** Looking for a place to go: a text of up to 200 characters, and the assessment one is in, if any. */
export const FindPlaces = z.object({
  q: z.string().trim().max(200).default(""),
  at: z.string().max(64).default(""),
});
export type FindPlaces = z.infer<typeof FindPlaces>;
