import "server-only";
import type { z } from "zod";
import { Refusal } from "@/domain/refusal";

/** What came in, as the schema says it should be; or a Refusal("invalid") that names every wrong field. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Refusal(
    "invalid",
    "form.invalid",
    {},
    result.error.issues.map((issue) => ({
      path: issue.path.join("."),
      code: `field.${issue.code}`,
      params: limits(issue),
    })),
  );
}

function limits(issue: z.core.$ZodIssue): Record<string, string | number> {
  const { minimum, maximum, format } = { minimum: "", maximum: "", format: "", ...issue };
  return { minimum: Number(minimum), maximum: Number(maximum), format: String(format) };
}
