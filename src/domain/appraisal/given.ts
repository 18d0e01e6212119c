import { z } from "zod";
import { draftAnswer } from "../oism3/answer-schema";
import { verdicts } from "../oism3/verified";

const json = z.json();

/** A revision of an item as it lay there: its files by their SHA-256, its links by address. */
const Revision = z.object({ revision: z.int(), files: z.array(z.string()), addresses: z.array(z.string()) });
export type Revision = z.infer<typeof Revision>;

/**
 * Everything that a result was given for. Weighings stand under "process subject", evidence under "process subject item" or
 * "area practice instance kind item", judgements of the CMMI side under what they are about.
 */
export const Given = z.object({
  assessment: z.record(z.string(), json),
  appraisal: z.record(z.string(), json),
  answers: z.record(z.string(), draftAnswer),
  weighings: z.record(z.string(), z.object({ verdict: z.enum(verdicts), comment: z.string() })),
  evidence: z.record(z.string(), Revision),
  judgements: z.record(z.string(), json),
});
export type Given = z.infer<typeof Given>;

const bounds = z.tuple([z.int(), z.int()]).nullable();

/** What was signed: levels declared and verified as pairs, null where nothing applies, and the indicative CMMI rating. */
export const SignedResult = z.object({
  declared: bounds,
  verified: bounds,
  target: z.int(),
  processes: z.array(z.object({ id: z.string(), declared: bounds, verified: bounds })),
  toWeigh: z.int(),
  weighed: z.int(),
  rating: json,
});
export type SignedResult = z.infer<typeof SignedResult>;
