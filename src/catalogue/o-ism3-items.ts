import { z } from "zod";
import { metricTypes } from "@/domain/oism3/model";
import { codeSchema, itemSchema, nameSchema, provenanceSchema, textSchema } from "./item-schema";

const bodyProvenance = provenanceSchema;
/** Answers are kept by this code, so it can be no word that an object knows already, such as `constructor`. */
const processCode = z.string().regex(/^[A-Z]{2,5}-\d{1,3}$/);
const level = z.literal([1, 2, 3, 4, 5]);
const names = z.array(nameSchema).max(20);

const metric = z.strictObject({ type: z.enum(metricTypes), name: nameSchema, unit: nameSchema });

const guidance = z.strictObject({
  good: textSchema,
  firstSteps: z.array(textSchema).length(3),
  sufficient: z.array(textSchema).min(2).max(3),
  insufficient: z.array(textSchema).length(2),
});

const processBody = z.strictObject({
  bodyProvenance,
  summary: textSchema,
  guidance,
  inputs: names.min(1),
  outputs: names.min(1),
  related: z.array(codeSchema),
  methodologies: names,
  metrics: z.array(metric),
});

const capabilityBody = z.strictObject({
  bodyProvenance,
  level,
  runningTextName: nameSchema,
  requires: z.array(z.enum(metricTypes)),
  practices: z.array(codeSchema),
});

const profileBody = z.strictObject({
  bodyProvenance,
  note: textSchema,
  levels: z.array(z.strictObject({ level, minimumCapability: level, adds: z.array(codeSchema) })).min(1),
  placedByUs: z.array(codeSchema),
});

/** The kinds of item that an edition of O-ISM3 has. */
export const oism3Items = z
  .array(
    z.discriminatedUnion("kind", [
      itemSchema("process-level", z.strictObject({ bodyProvenance, meaning: textSchema })),
      itemSchema("process-group", z.strictObject({ bodyProvenance, meaning: textSchema })),
      itemSchema("process", processBody).extend({ code: processCode }),
      itemSchema("metric-type", z.strictObject({ bodyProvenance, measures: textSchema })).extend({
        code: z.enum(metricTypes),
      }),
      itemSchema("capability-level", capabilityBody),
      itemSchema("management-practice", z.strictObject({ bodyProvenance, means: textSchema })),
      itemSchema("profile", profileBody),
    ]),
  )
  .min(1);

export type Oism3Item = z.infer<typeof oism3Items>[number];
export type Guidance = z.infer<typeof guidance>;
export type SuggestedMetric = z.infer<typeof metric>;
