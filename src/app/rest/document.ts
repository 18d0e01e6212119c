import { z } from "zod";
import { base, namesIn, type Operation, operations } from "./operations";
import { Problem } from "./shapes";
import { headerSays, otherwise, statuses } from "./statuses";

/** The interface for programs as OpenAPI 3.1 tells it, made of the schemas by which the door reads and writes. */
export function describeInterface() {
  const listed: [string, Operation][] = Object.entries(operations);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, one] of listed)
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: told(name, one) };
  return {
    openapi: "3.1.1",
    info: { title: "Plumbline", version: "1", description: introduction },
    servers: [{ url: base }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token that somebody made under their name.",
        },
      },
    },
  };
}

const introduction =
  "Assessments, answers, results and what evidence there is, as the person of a token sees them. Results are indicative: " +
  "they certify nothing. Refusals are problem details (RFC 9457) with a code of ours.";

function told(operationId: string, operation: Operation) {
  const { says, scope, path, asks, takes, gives, kind } = operation;
  return {
    operationId,
    summary: says,
    security: [{ token: [scope] }],
    parameters: [...namesIn(path).map(inPath), ...inQuery(asks), ...(takes ? conditions : [known])],
    ...(takes ? { requestBody: { required: true, content: json(takes) } } : {}),
    responses: {
      200: {
        description: says,
        headers: headersOf(["ETag", ...(kind === "page" ? ["Link"] : [])]),
        content: json(gives),
      },
      ...Object.fromEntries(otherwise(operation).map((number) => [number, answered(number)])),
    },
  };
}

/** What an answer with this number holds: nothing new, or why it was refused. */
function answered(number: number) {
  const { says = "", headers = [] } = statuses[number] ?? {};
  const refused = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return { description: says, headers: headersOf(headers), ...(number < 400 ? {} : { content: refused }) };
}

const text = { type: "string" };

const headersOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { description: headerSays[name] ?? "", schema: text }]));

const inPath = (name: string) => ({
  ...{ name, in: "path", required: true },
  schema: name === "assessment" ? { ...text, format: "uuid" } : text,
});

function inQuery(asks: z.ZodObject | undefined) {
  return Object.entries(asks?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: z.toJSONSchema(z.object({ it: schema }), { io: "output" }).properties?.["it"],
  }));
}

const known = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The ETag of what one has already; where it still holds, 304 says so and nothing is sent.",
  schema: text,
};

const conditions = [
  {
    name: "If-Match",
    in: "header",
    required: true,
    description: 'The ETag of the field as it was read; "0" before its first change.',
    schema: text,
  },
  {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description: "A UUID, drawn for this change.",
    schema: { type: "string", format: "uuid" },
  },
];

const json = (schema: z.ZodType) => ({ "application/json": { schema: schemaOf(schema) } });

function schemaOf(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "output" });
  return rest;
}
