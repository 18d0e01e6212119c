import { z } from "zod";
import { statuses } from "@/domain/assessment";
import { freshnesses } from "@/domain/evidence/freshness";
import { sensitivities } from "@/domain/evidence/sensitivity";
import { draftAnswer, shortText } from "@/domain/oism3/answer-schema";

const id = z.uuid();
const moment = z.iso.datetime().describe("ISO 8601, in UTC.");
const day = z.iso.date();
const level = z.int().min(0).max(5);

/** Bounds of a level. The lower counts what is unknown as no, the upper as yes. */
const pair = z
  .object({ lower: level.nullable(), upper: level.nullable() })
  .describe("The lower bound counts what is unknown as no, the upper as yes. Null where nothing applies.");

const paged = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), page: z.int(), pages: z.int() });

const line = z.object({
  id,
  name: z.string(),
  unit: z.string(),
  from: day,
  to: day,
  status: z.enum(statuses),
  target: level,
  answered: z.int().describe("How many processes are answered, of those that the person sees."),
  processes: z.int(),
  changedAt: moment,
});

export const AssessmentPage = paged(line);

export const Assessment = line.extend({
  scope: z.string(),
  edition: z.string(),
  profile: z.string(),
  scoringVersion: z.string(),
  version: z.int(),
});

export const AnswerList = z.object({
  items: z.array(
    z.object({
      process: z.string(),
      answer: draftAnswer,
      versions: z.record(z.string(), z.int()).describe("By field; a field never changed is at 0."),
      changedAt: moment,
    }),
  ),
});

export const AnswerField = z.object({
  process: z.string(),
  field: z.string(),
  value: z.union([z.string(), z.boolean(), z.null()]).describe("Null where it is unanswered."),
  version: z.int(),
});

export const FieldChange = z
  .strictObject({
    value: z.union([z.string().max(4000), z.boolean(), z.null()]).describe("Null clears the field."),
  })
  .meta({ examples: [{ value: "yes" }] });

export const FieldChanged = z.object({
  process: z.string(),
  field: z.string(),
  version: z.int(),
  at: moment,
});

export const Result = z.object({
  assessment: id,
  indicative: z.literal(true).describe("Nothing here certifies anything or is an appraisal at a level."),
  edition: z.string(),
  profile: z.string(),
  scoringVersion: z.string(),
  target: level,
  declared: pair.describe("Maturity as the organisation declares it."),
  verified: pair.nullable().describe("Maturity as appraisers verified it; null before an appraisal."),
  processes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      applicable: z.boolean(),
      declared: pair.describe("Capability as declared; null where the process does not apply."),
      verified: pair.nullable(),
    }),
  ),
});

export const EvidencePage = paged(
  z.object({
    id,
    title: z.string().nullable().describe("Null where the person may know its state alone."),
    owner: z.object({ id, name: z.string() }),
    sensitivity: z.enum(sensitivities),
    freshness: z.enum(freshnesses),
    expiresOn: day.nullable(),
    collectedOn: day.nullable(),
    periodFrom: day.nullable(),
    periodTo: day.nullable(),
    receivedAt: moment,
    changedAt: moment,
    archived: z.boolean(),
    revision: z.int(),
    accepted: z.boolean(),
    files: z.int(),
    addresses: z.int(),
    uses: z.int(),
  }),
);

/** What is asked for by the address. */
export const AskAssessments = z.strictObject({
  page: z.coerce.number<unknown>().int().min(1).max(1_000_000).default(1),
  search: shortText.trim().default(""),
  archived: z.stringbool().default(false),
});
export const AskEvidence = AskAssessments.extend({
  freshness: z.enum(freshnesses).optional(),
});

/** RFC 9457. */
export const Problem = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().describe("Ours, to be compared; the detail is for people."),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  fields: z.record(z.string(), z.string()).describe("What is wrong, by field."),
  instance: z.string().optional().describe("The number of the request, as the operator's log has it."),
});
