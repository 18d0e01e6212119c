import { z } from "zod";
import { shortText } from "./oism3/answer-schema";

const id = z.uuid();

/** Takes the answers of another assessment over into a draft. */
export const CarryOver = z.object({ id, from: id });
export type CarryOver = z.infer<typeof CarryOver>;

/** Confirms carried answers: those of one process, or of all processes of a level. */
export const ConfirmCarried = z
  .object({ id, process: shortText.min(1).exactOptional(), level: shortText.min(1).exactOptional() })
  .refine(({ process, level }) => (process === undefined) !== (level === undefined), { path: ["process"] });
export type ConfirmCarried = z.infer<typeof ConfirmCarried>;

/**
 * How a file is to be applied: `digest` is that of the dry run that was shown, `key` is drawn once per file, so that a
 * second click applies nothing twice; `carried` marks what changes until somebody confirms it.
 */
export const ApplyImport = z.object({
  digest: z.string().regex(/^[\da-f]{64}$/),
  key: id,
  carried: z.boolean(),
});
export type ApplyImport = z.infer<typeof ApplyImport>;
