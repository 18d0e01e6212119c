import { z } from "zod";
import { codeSchema, itemSchema, nameSchema, textSchema } from "./item-schema";

/**
 * `type` as the report sorts them; an addition may be left out without hurting a maturity level. `confidence` says how well
 * codes and names are sourced, `renamed` what the area is called in Version 1.3.
 */
const areaBody = z.strictObject({
  category: nameSchema,
  maturityLevel: z.literal([2, 3, 4, 5]),
  type: z.enum(["core", "shared", "service-specific", "addition"]),
  confidence: z.enum(["high", "medium"]),
  note: textSchema.nullable(),
  renamed: codeSchema.nullable(),
});

const goalBody = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("specific") }),
  z.strictObject({ type: z.literal("generic"), capabilityLevel: z.literal([1, 2, 3, 4, 5]) }),
]);

/** The kinds of item of a released CMMI-SVC: codes and names alone. Its texts are its owners'. */
export const cmmiReleaseItems = z
  .array(
    z.discriminatedUnion("kind", [
      itemSchema("process-area", areaBody),
      itemSchema("goal", goalBody),
      itemSchema("practice", z.strictObject({})),
    ]),
  )
  .min(1);

export type CmmiReleaseItem = z.infer<typeof cmmiReleaseItems>[number];
