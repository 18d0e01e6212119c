import { z } from "zod";
import { itemSchema, markedTextSchema, provenanceSchema, textSchema } from "./item-schema";

const level = z.literal([1, 2, 3]);
const texts = z.array(markedTextSchema).max(20);

const processAreaBody = z.strictObject({
  notice: textSchema,
  purpose: markedTextSchema,
  category: markedTextSchema,
  maturityLevel: z.strictObject({ level: z.int().min(2).max(5), provenance: provenanceSchema }),
});

/** A specific goal is reached by its practices. Generic goal n, with all below it, gives capability level n. */
const goalBody = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("specific") }),
  z.strictObject({ type: z.literal("generic"), capabilityLevel: level }),
]);

const practiceBody = z.strictObject({
  statement: markedTextSchema,
  subpractices: texts,
  workProducts: texts,
  prompts: texts,
});

/** The kinds of item that an edition of a CMMI-SVC process area has. */
export const cmmiSvcItems = z
  .array(
    z.discriminatedUnion("kind", [
      itemSchema("process-area", processAreaBody),
      itemSchema("goal", goalBody),
      itemSchema("practice", practiceBody),
    ]),
  )
  .min(1);

export type CmmiSvcItem = z.infer<typeof cmmiSvcItems>[number];
