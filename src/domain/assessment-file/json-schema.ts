import { z } from "zod";
import { finalAnswer } from "../oism3/answer-schema";
import { assessmentFileSchema } from "./format";

/**
 * The format as a JSON Schema (draft 2020-12), for editors and other programs. It says all that can be said without an
 * edition at hand; that processes exist and that a profile climbs is for the reader of the file to check.
 */
export function assessmentJsonSchema() {
  return z.toJSONSchema(assessmentFileSchema, {
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === finalAnswer) Object.assign(jsonSchema, reasonRule);
    },
  });
}

/** Refinements do not reach the JSON Schema by themselves. */
const reasonRule = {
  if: { properties: { applicable: { const: false } }, required: ["applicable"] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { properties: { reason: { pattern: "\\S" } }, required: ["reason"] },
};
