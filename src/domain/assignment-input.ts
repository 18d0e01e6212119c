import { z } from "zod";
import { shortText } from "./oism3/answer-schema";

const id = z.uuid();
const version = z.coerce.number<unknown>().int().min(0);
const process = shortText.min(1);
const day = z.iso.date().refine((date) => date >= "1900-01-01");
const orNone = <T>(none: string, schema: z.ZodType<T>) =>
  z.union([z.literal(none).transform(() => null), schema]);

/**
 * Gives processes to an owner, or takes them back where there is none. Each comes with the version of its assignment as
 * it was seen (0 where there was none); `key` is drawn once per form.
 */
export const AssignProcesses = z.object({
  key: id,
  assessmentId: id,
  processes: z.record(process, version).refine((chosen) => Object.keys(chosen).length > 0, {
    params: { code: "assignment.none-chosen" },
  }),
  owner: orNone("nobody", id),
  due: orNone("", day).default(null),
});
export type AssignProcesses = z.infer<typeof AssignProcesses>;

/** The owner's word that a process is done, or that it is not after all. */
export const SayDone = z.object({ assessmentId: id, process, done: z.stringbool() });
export type SayDone = z.infer<typeof SayDone>;
