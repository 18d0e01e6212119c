import { z } from "zod";
import { longText, shortText } from "./oism3/answer-schema";

/** `id` is drawn once per form, so that a repeated comment stands once; `picked` are people chosen by hand, by id. */
export const PostComment = z.object({
  id: z.uuid(),
  assessmentId: z.uuid(),
  process: shortText.min(1),
  text: longText.trim().min(1),
  picked: z
    .string()
    .max(4000)
    .default("")
    .transform((ids) => ids.split(" ").filter(Boolean))
    .pipe(z.array(z.uuid())),
});
export type PostComment = z.infer<typeof PostComment>;
