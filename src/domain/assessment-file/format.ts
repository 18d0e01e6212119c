import { z } from "zod";
import { finalAnswer, longText, shortText } from "../oism3/answer-schema";
import { profileSchema } from "../oism3/profile-schema";
import { appraisalSchema } from "./appraisal";

export const assessmentFormat = "plumbline/assessment";
export const assessmentVersion = 1;

/** Days that a calendar, a spreadsheet and a database agree on. */
const day = z.iso.date().refine((date) => date >= "1900-01-01", { params: { code: "not-a-date" } });

const period = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ["to"], params: { code: "period-reversed" } });

const id = shortText.min(1);

/** The shape of an assessment as a file: what `score` reads, and what import and export exchange. */
export const assessmentFileSchema = z
  .strictObject({
    format: z.literal(assessmentFormat),
    version: z
      .literal(assessmentVersion)
      .describe("Raised when a file of the old shape would be read wrongly."),
    edition: id.describe("The edition of the model, such as o-ism3-2011."),
    profile: id.describe("The maturity profile: baseline, or the id of profileDefinition."),
    answers: z
      .record(z.string(), finalAnswer)
      .describe("By process id, such as OSP-5. A process that is left out counts as unknown."),
    name: shortText.exactOptional(),
    unit: shortText.exactOptional().describe("The part of the organisation that is assessed."),
    period: period.exactOptional().describe("The first and the last day that the assessment speaks of."),
    scope: longText.exactOptional().describe("The scope statement."),
    target: z.literal([1, 2, 3, 4, 5]).exactOptional().describe("The maturity level aimed at."),
    profileDefinition: profileSchema
      .exactOptional()
      .describe("A profile of one's own; `profile` is then its id."),
    appraisal: appraisalSchema.exactOptional(),
  })
  .describe("An O-ISM3 assessment as Plumbline scores, imports and exports it.");

export type AssessmentFile = z.infer<typeof assessmentFileSchema>;
