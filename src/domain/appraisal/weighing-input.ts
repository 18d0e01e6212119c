import { z } from "zod";
import { answerSubjects } from "../evidence/subject";
import { longText, shortText } from "../oism3/answer-schema";

const id = z.uuid();
const process = shortText.min(1);
const subject = z.enum(answerSubjects);

/** One verdict on one answer, given at `version` of its weighing: 0 where it has not been weighed. */
const Weighing = z
  .object({
    subject,
    verdict: z.enum(["accepted", "rejected", "more"]),
    comment: longText.trim().default(""),
    version: z.coerce.number<unknown>().int().min(0),
  })
  .refine(({ verdict, comment }) => verdict === "accepted" || comment !== "", {
    path: ["comment"],
    params: { code: "weighing.reason-missing" },
  });

/** Verdicts on the answers of one process, all of them or none. The same again changes nothing. */
export const WeighAnswers = z.object({
  appraisalId: id,
  process,
  weighings: z
    .array(Weighing)
    .min(1)
    .max(answerSubjects.length)
    .refine((all) => new Set(all.map((one) => one.subject)).size === all.length),
});
export type WeighAnswers = z.infer<typeof WeighAnswers>;

const message = { text: longText.trim().min(1) };

/**
 * Something asked of somebody about an answer, or about a practice of an area. `id` and `message` are drawn once per form;
 * without a subject the whole process is meant.
 */
export const AskForMore = z
  .object({
    id,
    message: id,
    appraisalId: id,
    process: process.nullable().default(null),
    subject: subject.nullable().default(null),
    area: shortText.nullable().default(null),
    practice: shortText.nullable().default(null),
    instanceId: id.nullable().default(null),
    unlocks: z.boolean().default(true),
    toId: id,
    ...message,
  })
  .refine(({ process, area, practice }) =>
    process === null ? area !== null && practice !== null : area === null && practice === null,
  );
export type AskForMore = z.infer<typeof AskForMore>;

/** One more message of a request's thread; `id` is drawn once per form. */
export const AnswerRequest = z.object({ id, requestId: id, ...message });
export type AnswerRequest = z.infer<typeof AnswerRequest>;

/** `version` is that of the request as it was seen: what came in since is read before it is closed. */
export const CloseRequest = z.object({ requestId: id, version: z.coerce.number<unknown>().int().min(1) });
export type CloseRequest = z.infer<typeof CloseRequest>;

/** A signature. `id` is drawn once per form, `version` is the appraisal's. */
export const SignOff = z.object({
  id,
  appraisalId: id,
  version: z.coerce.number<unknown>().int().min(1),
  reason: longText.trim().default(""),
});
export type SignOff = z.infer<typeof SignOff>;

/** Takes the signature of an appraisal back, with the reason. */
export const WithdrawSignature = z.object({ id, appraisalId: id, reason: longText.trim().min(1) });
export type WithdrawSignature = z.infer<typeof WithdrawSignature>;
