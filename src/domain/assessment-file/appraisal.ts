import { z } from "zod";
import { characterisations, targets } from "../cmmi/model";
import { longText, shortText } from "../oism3/answer-schema";

const weaknesses = z.int().min(0).describe("How many weaknesses are written down.");

const stageReached = z.boolean().describe("False where the instance has not come to the point yet.");

const inputs12 = z.strictObject({
  stageReached,
  direct: z.boolean().describe("A direct artifact is present and adequate."),
  indirect: z.boolean().describe("An indirect artifact confirms it."),
  affirmation: z.boolean().describe("An affirmation confirms it."),
  weaknesses,
});

const inputs13 = z.strictObject({
  stageReached,
  sufficientAdequate: z.boolean().describe("The evidence is sufficient and adequate."),
  conflicting: z.boolean(),
  partlySupported: z.boolean().describe("There is some evidence, and not enough."),
  weaknesses,
});

const goal = z.strictObject({
  significantHarm: z.boolean().describe("The weaknesses, taken together, significantly harm the goal."),
  covered: z.boolean().describe("The evidence meets the coverage rules."),
});

/** A section of either rule set: what is judged of the evidence differs, and nothing else. */
export const appraisalSchema = z
  .discriminatedUnion("ruleset", [section("1.2", inputs12), section("1.3", inputs13)])
  .describe("CMMI-SVC practices and goals as judged: what `score` rates. An import leaves it out.");

export type AppraisalSection = z.infer<typeof appraisalSchema>;

function section<Ruleset extends "1.2" | "1.3", Inputs extends z.ZodType>(ruleset: Ruleset, inputs: Inputs) {
  const instances = z
    .record(shortText.min(1), inputs)
    .refine((held) => Object.keys(held).length > 0, { params: { code: "no-instance" } });
  const practice = z.strictObject({
    instances: instances.describe("By name: one at least."),
    chosen: z
      .enum(characterisations)
      .exactOptional()
      .describe("The organisational unit's value, where the rule allows several."),
    reason: longText.exactOptional().describe("Why. Needed for any value but the worst allowed."),
  });
  return z.strictObject({
    ruleset: z.literal(ruleset),
    target: z
      .literal([...targets])
      .exactOptional()
      .describe("The maturity level aimed at; 3 if absent. At 2, GG 3 is not applicable."),
    practices: z.record(z.string(), practice).describe("By id, such as SM:ESP 1.1 or SM:GP 2.1."),
    goals: z
      .record(z.string(), goal)
      .exactOptional()
      .describe("By id, such as SM:ESG 1 or SM:GG 2. One that is left out is neither covered nor harmed."),
  });
}
