import type { z } from "zod";
import { type FieldFault, type Params, Refusal } from "./refusal";

/** The value as a schema lets it through, or a refusal whose `place` is the first wrong spot and whose fields are all of them. */
export function parseAt<T>(schema: z.ZodType<T>, value: unknown, at: readonly PropertyKey[] = []): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw refusalOf(parsed.error.issues.map((issue) => faultOf(issue, at)));
}

/** Faults to name one by one; a file can hold many thousands. */
const named = 20;

export function refusalOf(faults: readonly FieldFault[]): Refusal {
  const [first] = faults;
  if (!first) throw new Error("A refusal needs a fault");
  return new Refusal("invalid", first.code, { place: first.path, ...first.params }, faults.slice(0, named));
}

/** A path as one writes it in JavaScript: answers.OSP-5.metrics.load, levels[2].adds, answers["odd key"]. */
export function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    const word = String(key);
    return /^[\w$-]{1,100}$/.test(word) ? `.${word}` : `[${JSON.stringify(word.slice(0, 100))}]`;
  });
  return place.join("").replace(/^\./, "") || "file";
}

function faultOf(issue: z.core.$ZodIssue, at: readonly PropertyKey[]): FieldFault {
  const key = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return { path: placeOf([...at, ...issue.path, ...key]), ...reasonOf(issue) };
}

function reasonOf(issue: z.core.$ZodIssue): { code: string; params: Params } {
  if (issue.code === "custom") return { code: String(issue.params?.code ?? "value-not-allowed"), params: {} };
  if (issue.code === "unrecognized_keys") return { code: "unknown-key", params: {} };
  if (issue.input === undefined) return { code: "value-missing", params: {} };
  if (issue.code === "invalid_type")
    return { code: "wrong-type", params: { expected: typeName(issue.expected) } };
  if (issue.code === "invalid_value")
    return { code: "value-not-allowed", params: { allowed: issue.values.map(String) } };
  if (issue.code === "invalid_union" && "options" in issue && issue.options)
    return { code: "value-not-allowed", params: { allowed: issue.options.map(String) } };
  if (issue.code === "too_big" && isNumber(issue.origin))
    return { code: "too-great", params: { limit: Number(issue.maximum) } };
  if (issue.code === "too_small" && isNumber(issue.origin))
    return { code: "too-small", params: { limit: Number(issue.minimum) } };
  if (issue.code === "too_big") return { code: "too-long", params: { limit: Number(issue.maximum) } };
  if (issue.code === "too_small") return { code: "too-short", params: { limit: Number(issue.minimum) } };
  if (issue.code === "invalid_format") return { code: `not-a-${issue.format}`, params: {} };
  return { code: "value-not-allowed", params: {} };
}

const isNumber = (origin: string) => origin === "number" || origin === "int";

/** JSON knows objects alone. */
const typeName = (expected: string) =>
  expected === "record" ? "object" : expected === "int" ? "integer" : expected;
