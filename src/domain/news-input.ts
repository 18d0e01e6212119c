import { z } from "zod";

/** Up to when somebody has read what is new for them: the moment of the newest that they were shown, in ISO 8601. */
export const ReadNews = z.object({ until: z.iso.datetime() });
export type ReadNews = z.infer<typeof ReadNews>;
