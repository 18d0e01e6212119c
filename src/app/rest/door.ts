import "server-only";
import type { NextRequest } from "next/server";
import { asData } from "@/app/endpoint";
import { noteRefusal } from "@/app/refused";
import { type Member, visitor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { openWithToken } from "@/server/commands/opening";
import type { Operation } from "./operations";
import { fault, problem } from "./problem";

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
  return async (request: NextRequest, context: C): Promise<Response> => {
    try {
      const { actor, scopes } = await openWithToken(visitor, { secret: bearerOf(request) });
      if (!scopes.includes(scope)) throw new Refusal("forbidden", "token.narrow", { scope });
      const { body, headers } = await handle(actor, request, context);
      return Response.json(gives.parse(body), { headers: { ...asData, ...headers } });
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
