import { z } from "zod";
import { findingKinds } from "./finding";
import { longText, shortText } from "./oism3/answer-schema";

const id = z.uuid();
const code = shortText.min(1);
const text = longText.trim().min(1);
const version = z.coerce.number<unknown>().int().min(1);

/** About a practice at an instance. `id` is drawn once per form, so that a repeated finding stands once. */
export const WriteFinding = z.object({
  id,
  appraisalId: id,
  kind: z.enum(findingKinds),
  area: code,
  practice: code,
  instanceId: id,
  text,
});
export type WriteFinding = z.infer<typeof WriteFinding>;

/** A sentence on the gaps of a whole goal, final once it is written. */
export const WriteFinalFinding = z.object({
  id,
  appraisalId: id,
  kind: z.enum(findingKinds),
  area: code,
  goal: code,
  text,
});
export type WriteFinalFinding = z.infer<typeof WriteFinalFinding>;

/** `version` is the one that the form was filled with; another one now is a conflict. */
export const ChangeFinding = z.object({ id, version, kind: z.enum(findingKinds), text });
export type ChangeFinding = z.infer<typeof ChangeFinding>;

export const WithdrawFinding = z.object({ id, version });
export type WithdrawFinding = z.infer<typeof WithdrawFinding>;

/** The instances of which somebody is among those that the findings are shown to, by id. */
export const ShowFindings = z.object({
  appraisalId: id,
  instances: z
    .string()
    .max(8000)
    .default("")
    .transform((ids) => ids.split(" ").filter(Boolean))
    .pipe(z.array(id)),
});
export type ShowFindings = z.infer<typeof ShowFindings>;

export const RemarkOnFinding = z.object({ id, findingId: id, text });
export type RemarkOnFinding = z.infer<typeof RemarkOnFinding>;
