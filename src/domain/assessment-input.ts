import { z } from "zod";
import { longText, shortText } from "./oism3/answer-schema";

const day = z.iso.date().refine((date) => date >= "1900-01-01");
const level = z.coerce.number<unknown>().pipe(z.literal([1, 2, 3, 4, 5]));
const id = z.uuid();

/** What an assessment is about; shared by starting one and changing what was said of it. */
const described = {
  name: shortText.trim().min(1),
  unit: shortText.trim().default(""),
  scope: longText.trim().min(1),
  from: day,
  to: day,
  target: level,
};
const inOrder = ({ from, to }: { from: string; to: string }) => from <= to;
const reversed = { path: ["to"], params: { code: "period.reversed" } };

/** `key` is drawn once per form, so that a second click starts no second assessment. */
export const StartAssessment = z
  .object({ key: id, profile: shortText.min(1), ...described })
  .refine(inOrder, reversed);
export type StartAssessment = z.infer<typeof StartAssessment>;

/** `version` is the one that the form was filled with; another one now is a conflict. */
export const DescribeAssessment = z
  .object({ id, version: z.coerce.number<unknown>().int().min(1), ...described })
  .refine(inOrder, reversed);
export type DescribeAssessment = z.infer<typeof DescribeAssessment>;

/** A move to another state, with the reason where one is asked for. */
export const MoveAssessment = z.object({ id, reason: longText.trim().default("") });
export type MoveAssessment = z.infer<typeof MoveAssessment>;

/**
 * One change of one field, made at `version` of that field (0 before its first change). `change` names the change, so
 * that a retry is recognised; null clears the field.
 */
export const SaveAnswer = z.strictObject({
  change: id,
  process: shortText.min(1),
  field: shortText.min(1),
  value: z.union([z.string().max(4000), z.boolean(), z.null()]),
  version: z.int().min(0),
});
export type SaveAnswer = z.infer<typeof SaveAnswer>;
