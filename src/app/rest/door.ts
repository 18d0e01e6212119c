import "server-only";
import type { NextRequest } from "next/server";
import { asData } from "@/app/endpoint";
import { noteRefusal } from "@/app/refused";
import { type Member, visitor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { openWithToken } from "@/server/commands/opening";
import type { Operation } from "./operations";
import { fault, problem } from "./problem";
import { digestOf, holds } from "./versions";

/** What an operation gives, and the headers that go with it. */
type Given = { body: unknown; headers?: Record<string, string> };

/**
 * The shape of every operation: whose token, may it do this, do it, and give what the document promises and nothing else. No
 * cookie is looked at, so that no browser can be made to ask in its reader's name.
 */
export function operation<C>(
  { scope, gives }: Operation,
  handle: (actor: Member, request: NextRequest, context: C) => Promise<Given>,
) {
  return refusing(async (request, context: C) => {
    const { actor, scopes } = await openWithToken(visitor, { secret: bearerOf(request) });
    if (!scopes.includes(scope)) throw new Refusal("forbidden", "token.narrow", { scope });
    const { body, headers } = await handle(actor, request, context);
    const said = JSON.stringify(gives.parse(body));
    const etag = headers?.["etag"] ?? digestOf(said);
    const kept = { ...asData, ...headers, etag };
    if (request.method === "GET" && holds(request, etag))
      return new Response(null, { status: 304, headers: kept });
    return new Response(said, { headers: { ...kept, "content-type": "application/json" } });
  });
}

/** What is answered where there is nothing: to who shows a token, within its limit like all else. */
export const nowhere = refusing(async (request) => {
  await openWithToken(visitor, { secret: bearerOf(request) });
  throw new Refusal("missing", "address.missing");
});

/** What an address says to the methods that it does not take: which it does (RFC 9110, 15.5.6). */
export function otherMethods(...taken: ("GET" | "PATCH")[]) {
  const allow = [...taken.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])), "OPTIONS"];
  const allowed = allow.join(", ");
  const refuse = refusing(async () => {
    throw new Refusal("invalid", "method.missing", { allowed });
  });
  const tell = () => new Response(null, { status: 204, headers: { ...asData, allow: allowed } });
  return { OPTIONS: tell, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

function refusing<C>(handle: (request: NextRequest, context: C) => Promise<Response>) {
  return async (request: NextRequest, context: C): Promise<Response> => {
    try {
      return await handle(request, context);
    } catch (error) {
      if (!(error instanceof Refusal)) return fault(error);
      noteRefusal("program", error);
      return problem(error);
    }
  };
}

/** The token of the header alone: one in an address would lie in logs. */
export const bearerOf = (request: NextRequest): string =>
  /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
