import "server-only";
import type { NextRequest } from "next/server";
import type { Member } from "@/domain/actor";
import { type Reason, Refusal } from "@/domain/refusal";
import { isFromHere } from "@/same-origin";
import { requireActor } from "@/server/session";
import { noteRefusal } from "./refused";
import { sayFault, sayRefusal } from "./words/refusals";

/** The number that HTTP has for each reason. */
export const status: Record<Reason, number> = {
  invalid: 400,
  "signed-out": 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
};

/** The shape of every route handler: the same commands and queries, spoken as JSON, or as the response that is given. */
export function endpoint<C>(handle: (actor: Member, request: NextRequest, context: C) => Promise<unknown>) {
  return openEndpoint(async (request, context: C) => handle(await requireActor(), request, context));
}

/** The same for visitors too: to sign in, nobody has to be. */
export function openEndpoint<C>(handle: (request: NextRequest, context: C) => Promise<unknown>) {
  return async (request: NextRequest, context: C): Promise<Response> => {
    try {
      if (!isFromHere(request)) throw new Refusal("forbidden", "body.foreign");
      const answer = await handle(request, context);
      return answer instanceof Response ? answer : Response.json(answer, { headers: asData });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(error);
    }
  };
}

/** The JSON that was sent; refuses what is not JSON and, before it is read, what is too large. */
export async function jsonOf(request: NextRequest, limit: number): Promise<unknown> {
  const tooLarge = new Refusal("too-large", "body.too-large", { limit });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge;
  const body = await readUpTo(request, limit);
  if (body === null) throw tooLarge;
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal("invalid", "body.not-json");
  }
}

async function readUpTo(request: NextRequest, limit: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Data are kept by nobody on the way, taken for nothing else, and lie in nobody's frame, at doors that the proxy lets by too. */
export const asData = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
};

/** When it may be tried again, where the refusal knows (RFC 9110, 10.2.3). */
export const laterOf = ({ reason, params }: Refusal): Record<string, string> =>
  reason === "too-many" || reason === "unavailable" ? { "retry-after": String(params["seconds"]) } : {};

/** A refusal as JSON, with what a handler says in words of its own. */
export function refuse(error: Refusal, own: object = {}): Response {
  noteRefusal("endpoint", error);
  const { reason, code, params } = error;
  const fields = Object.fromEntries(error.fields.map((fault) => [fault.path, sayFault(fault)]));
  return Response.json(
    { reason, code, params, message: sayRefusal(error), fields, ...own },
    {
      status: status[reason],
      headers: { ...asData, ...laterOf(error) },
    },
  );
}
