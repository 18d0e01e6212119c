import { z } from "zod";
import { shortText } from "./oism3/answer-schema";

/** Looking for a place to go: a text of up to 200 characters, and the assessment one is in, if any. */
export const FindPlaces = z.object({
  q: shortText.trim().default(""),
  at: z.string().max(64).default(""),
});
export type FindPlaces = z.infer<typeof FindPlaces>;
