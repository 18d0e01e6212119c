import { z } from "zod";
import { parseAt } from "../fault";
import {
  type Answer,
  type Definition,
  type Definitions,
  type Metrics,
  qualityStops,
  scopeReasons,
  stops,
} from "./answer";
import { type Field, type FieldKind, type FieldValue, fieldKind } from "./field";
import type { MetricType } from "./model";

/** A name or a unit, up to 200 characters. */
export const shortText = textUpTo(200);
/** A text, up to 4000 characters. */
export const longText = textUpTo(4000);

const stop = z.enum(stops);

const metrics = z.strictObject({
  activity: stop.exactOptional(),
  scope: stop.exactOptional(),
  unavailability: stop.exactOptional(),
  effectiveness: stop.exactOptional(),
  load: stop.exactOptional(),
  quality: z
    .enum(qualityStops)
    .exactOptional()
    .describe("Not applicable is accepted here alone; it is this product's reading, not the 2011 text's."),
  efficiency: stop.exactOptional(),
}) satisfies z.ZodType<Metrics> & { shape: Record<MetricType, z.ZodType> };

const definition = z.strictObject({
  name: shortText.exactOptional(),
  what: longText.exactOptional().describe("What is measured."),
  how: longText.exactOptional().describe("How it is measured."),
  frequency: shortText.exactOptional().describe("How often it is measured."),
  thresholds: longText.exactOptional().describe("How its thresholds are set."),
  normal: longText.exactOptional().describe("The range of values taken as normal."),
  target: longText.exactOptional(),
  unit: shortText.exactOptional(),
}) satisfies z.ZodType<Definition>;

const definitions = z.strictObject({
  activity: definition.exactOptional(),
  scope: definition.exactOptional(),
  unavailability: definition.exactOptional(),
  effectiveness: definition.exactOptional(),
  load: definition.exactOptional(),
  quality: definition.exactOptional(),
  efficiency: definition.exactOptional(),
}) satisfies z.ZodType<Definitions> & { shape: Record<MetricType, z.ZodType> };

/** An answer while it is being given: a process may be marked not applicable before the reason is written. */
export const draftAnswer = z.strictObject({
  applicable: z
    .boolean()
    .exactOptional()
    .describe("False takes the process out of scope and needs a reason. Absent is true."),
  reason: longText.exactOptional().describe("Why the process is not applicable."),
  scopeReason: z.enum(scopeReasons).exactOptional().describe("Why the process is in scope, or out of it."),
  operated: stop.exactOptional().describe("Is the process carried out? Absent counts as unknown."),
  documented: stop.exactOptional().describe("Is it documented? Absent counts as unknown."),
  document: longText.exactOptional().describe("Where the documentation is found."),
  metrics: metrics.exactOptional().describe("Is a metric of this type in use? Absent counts as unknown."),
  definitions: definitions.exactOptional().describe("The metrics in use."),
  plan: longText.exactOptional().describe("How what is unknown will be found out."),
  note: longText.exactOptional(),
}) satisfies z.ZodType<Answer>;

/** An answer that can stand: not applicable has its reason. */
export const finalAnswer = draftAnswer.refine(
  (answer) => answer.applicable !== false || answer.reason?.trim(),
  {
    path: ["reason"],
    params: { code: "reason-missing" },
  },
);

/**
 * The value of a single field as it may be saved; null and empty text clear the field.
 * Refuses with the field as `place` what the field cannot hold.
 */
export function parseField(field: Field, value: unknown): FieldValue | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  return parseAt(valueSchemas[fieldKind(field)], value, field.split("."));
}

const valueSchemas: Record<FieldKind, z.ZodType<FieldValue>> = {
  switch: z.boolean(),
  stop,
  "quality-stop": z.enum(qualityStops),
  "scope-reason": z.enum(scopeReasons),
  name: shortText,
  text: longText,
};

/** A text of so many characters at most that can be printed: refuses what no database, spreadsheet or XML holds. Ours. */
export function textUpTo(limit: number) {
  return z
    .string()
    .max(limit)
    .refine((text) => printable.test(text), { params: { code: "not-printable" } });
}

/** What databases, spreadsheets and XML can hold: no control characters but tab and line ends, no half surrogates. */
const printable = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;
