import { randomUUID } from "node:crypto";
import Ajv from "ajv/dist/2020";
import { NextRequest } from "next/server";
import { expect } from "vitest";
import type { OperationName } from "@/app/rest/operations";
import type { Member } from "@/domain/actor";
import type { AddEvidence } from "@/domain/evidence/input";
import { type Scope, scopes } from "@/domain/scope";
import { makeToken } from "@/server/commands/tokens";
import "../server/browser";

// After the browser, which stands in for next/headers.
const assessments = await import("@/app/api/v1/assessments/route");
const assessment = await import("@/app/api/v1/assessments/[assessment]/route");
const answers = await import("@/app/api/v1/assessments/[assessment]/answers/route");
const field = await import("@/app/api/v1/assessments/[assessment]/answers/[process]/[field]/route");
const result = await import("@/app/api/v1/assessments/[assessment]/result/route");
const evidence = await import("@/app/api/v1/evidence/route");
const { describeInterface } = await import("@/app/rest/document");

/** The operations that read. */
export const readings = [
  "listAssessments",
  "seeAssessment",
  "readAnswers",
  "readField",
  "readResult",
  "listEvidence",
] as const;

/** An item of evidence, as it is added. */
export const minutes = ({ personId }: Member): AddEvidence => ({
  id: randomUUID(),
  title: "Minutes of the board",
  description: "",
  owner: personId,
  sensitivity: "open",
  periodFrom: null,
  periodTo: null,
  collectedOn: null,
  expiresOn: null,
});

type Sent = {
  query?: string;
  headers?: Record<string, string>;
  body?: unknown;
  place?: { process: string; field: string };
};

/** A token's secret, for all that there is or for what is named. */
export const tokenFor = async (actor: Member, may: readonly Scope[] = scopes): Promise<string> =>
  (await makeToken(actor, { name: "A job", scopes: [...may], days: 1, way: "password" })).secret;

/** Asks for an operation with a token, about an assessment; holds whatever comes back against the document. */
export async function ask(operation: OperationName, secret: string, id: string, sent: Sent = {}) {
  const { query = "", headers = {}, body, place = { process: "GP-1", field: "operated" } } = sent;
  const request = new NextRequest(`http://127.0.0.1:3000/api/v1/x${query}`, {
    headers: {
      ...(secret === "" ? {} : { authorization: `Bearer ${secret}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { method: "PATCH", body: JSON.stringify(body) }),
  });
  const params = Promise.resolve({ assessment: id, ...place });
  const answer = await doors[operation](request, { params });
  const told: unknown = answer.status === 304 ? null : await answer.clone().json();
  const fits = promised(operation, answer);
  expect(fits(told), JSON.stringify(fits.errors)).toBe(true);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  return { status: answer.status, headers: answer.headers, body: JSON.parse(JSON.stringify(told)) };
}

const doors = {
  listAssessments: assessments.GET,
  seeAssessment: assessment.GET,
  readAnswers: answers.GET,
  readField: field.GET,
  changeField: field.PATCH,
  readResult: result.GET,
  listEvidence: evidence.GET,
} satisfies Record<OperationName, unknown>;

/** What the served document says of an answer with this number and these headers, as a check of it. */
function promised(operation: OperationName, { status, headers }: Response) {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const document = JSON.parse(JSON.stringify(describeInterface()));
  const described = Object.values<Record<string, { operationId: string; responses: Responses }>>(
    document.paths,
  )
    .flatMap((path) => Object.values(path))
    .find(({ operationId }) => operationId === operation)?.responses[status];
  if (described === undefined) throw new Error(`The document says nothing of ${status} for ${operation}.`);
  const telling = ["etag", "link", "retry-after", "www-authenticate", "allow"];
  const named = Object.keys(described.headers).map((name) => name.toLowerCase());
  expect(named).toEqual(expect.arrayContaining(telling.filter((name) => headers.has(name))));
  const isRefusal = described.content?.["application/problem+json"] !== undefined;
  const schema = described.content?.["application/json"]?.schema;
  return ajv.compile(isRefusal ? document.components.schemas.Problem : (schema ?? { type: "null" }));
}

type Responses = Record<
  string,
  { headers: Record<string, object>; content?: Record<string, { schema: object }> }
>;
