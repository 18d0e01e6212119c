import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { visitor } from "@/domain/actor";
import type { Client } from "@/domain/client";
import { Refusal } from "@/domain/refusal";
import { GiveCode, RedeemLink, SignIn, sessionLasts } from "@/domain/sign-in";
import { env } from "@/env";
import { clientOf, libraryCookies, sessionCookie, siteHere, stepHere } from "./browser-here";
import { redeemLink } from "./commands/links";
import { enterWithPasskey } from "./commands/passkey-sign-in";
import { passSecondStep } from "./commands/second-step";
import { type Entry, startSession } from "./commands/sessions";
import type { SsoClient } from "./queries/securing";
import { providerOf } from "./single-sign-on";
import { Signed } from "./webauthn";

/** The doors of next-auth: a password, a one-time link, the code of a second step, and a passkey. */
export type Door = "password" | "link" | "code" | "passkey";

/** What a sign-in came to that next-auth has no word for. */
export type Told = { refusal: Refusal; pending?: string };

/** What next-auth is told. Its token is an opaque reference to a session row, never anything readable. */
export function authOptions(told: Told, sso?: SsoClient): NextAuthOptions {
  const provider = <T>(
    id: Door,
    schema: z.ZodType<T>,
    enter: (input: T, client: Client) => Promise<Entry | null>,
  ) => CredentialsProvider({ id, credentials: {}, authorize: (given) => admit(schema, given, enter, told) });
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge },
    jwt: {
      encode: async ({ token }) => (typeof token?.["reference"] === "string" ? token["reference"] : ""),
      decode: async ({ token }) => (token === undefined ? null : { reference: token }),
    },
    providers: [
      provider("password", SignIn, (input, client) => startSession(visitor, input, client)),
      provider("link", RedeemLink, (input, client) => redeemLink(visitor, input, client)),
      provider("code", GiveCode, async (input, client) =>
        passSecondStep(visitor, { ...input, pending: await stepHere() }, client),
      ),
      provider("passkey", PasskeyGiven, async ({ signed }, client) =>
        enterWithPasskey(visitor, { signed, site: await siteHere(), pending: await stepHere() }, client),
      ),
      ...(sso === undefined ? [] : [providerOf(sso, clientOf, (refusal) => (told.refusal = refusal))]),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user === undefined ? token : { reference: user.id }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    cookies: { sessionToken: sessionCookie(), ...libraryCookies() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

/** How long the cookie lasts, in seconds. */
export const maxAge = sessionLasts.atMost / 1000;
const PasskeyGiven = z.object({ signed: z.string().max(60_000).transform(parsed).pipe(Signed) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function admit<T>(
  schema: z.ZodType<T>,
  given: unknown,
  enter: (input: T, client: Client) => Promise<Entry | null>,
  told: Told,
): Promise<{ id: string } | null> {
  const input = schema.safeParse(given);
  if (!input.success) return null;
  try {
    const entry = await enter(input.data, await clientOf());
    if (entry === null) return null;
    if ("reference" in entry) return { id: entry.reference };
    told.pending = entry.pending;
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    told.refusal = error;
    return null;
  }
}
