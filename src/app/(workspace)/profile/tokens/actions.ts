"use server";
import { refresh } from "next/cache";
import { action, attempt, type FormState } from "@/app/action";
import { parse } from "@/app/parse";
import { scopes } from "@/domain/scope";
import { MakeToken, TokenKey } from "@/domain/token";
import { makeToken, revokeToken } from "@/server/commands/tokens";
import { requireFresh, requireSession } from "@/server/session";

/** What the form shows that makes a token: the token itself, this once. */
export type TokenState = FormState & { made?: { secret: string; expiresAt: string } };

export async function make(before: TokenState, data: FormData): Promise<TokenState> {
  let made: TokenState["made"];
  const state = await attempt(async (form) => {
    const session = await requireSession();
    requireFresh(session);
    const chosen = scopes.filter((scope) => `scope-${scope}` in form);
    made = await makeToken(session.actor, {
      ...parse(MakeToken, { ...form, scopes: chosen }),
      way: session.way,
    });
    refresh();
  })(before, data);
  return made === undefined ? state : { ...state, made };
}

export const revoke = action(TokenKey, async (actor, input) => {
  await revokeToken(actor, input);
  refresh();
});
