import "server-only";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { visitor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { RedeemLink, SignIn, sessionLasts } from "@/domain/sign-in";
import { env } from "@/env";
import { redeemLink } from "./commands/links";
import { startSession } from "./commands/sessions";

/** The two ways in: with a password, and with a one-time link. */
export type Way = "password" | "link";

/**
 * Signs the browser in through next-auth, and sets its cookie on this response. A Refusal("invalid") where
 * address and password do not fit; Refusal("missing") where a link is spent.
 */
export async function signIn(way: Way, given: Record<string, string>): Promise<void> {
  let refusal = new Refusal("invalid", "sign-in.mismatch");
  const options = authOptions((refused) => {
    refusal = refused;
  });
  const csrf = await ask(options, ["csrf"]);
  const { csrfToken } = CsrfToken.parse(await csrf.json());
  await keepCookies(csrf);
  const answer = await ask(options, ["callback", way], new URLSearchParams({ ...given, csrfToken }));
  const kept = await keepCookies(answer);
  if (!kept.has(sessionCookie().name)) throw refusal;
}

/** Speaks to next-auth's route without leaving the process. */
function ask(options: NextAuthOptions, nextauth: string[], form?: URLSearchParams): Promise<Response> {
  const address = `${env().NEXTAUTH_URL}/api/auth/${nextauth.join("/")}`;
  const request = new NextRequest(address, form === undefined ? {} : { method: "POST", body: form });
  return NextAuth(request, { params: Promise.resolve({ nextauth }) }, options);
}

/** Hands the cookies that next-auth sets on to the browser; returns their names. */
async function keepCookies(response: Response): Promise<Set<string>> {
  const jar = await cookies();
  const names = new Set<string>();
  const { secure } = sessionCookie().options;
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const own = name === sessionCookie().name ? { maxAge } : {};
    jar.set(name, decodeURIComponent(value), { httpOnly: true, sameSite: "lax", path: "/", secure, ...own });
    names.add(name);
  }
  return names;
}

/** What next-auth is told. Its token is an opaque reference to a session row, never anything readable. */
export function authOptions(refused: (refusal: Refusal) => void = () => {}): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge },
    jwt: {
      encode: async ({ token }) => (typeof token?.["reference"] === "string" ? token["reference"] : ""),
      decode: async ({ token }) => (token === undefined ? null : { reference: token }),
    },
    providers: [
      CredentialsProvider({
        id: "password",
        credentials: {},
        authorize: (given) => admit(SignIn, given, (input) => startSession(visitor, input), refused),
      }),
      CredentialsProvider({
        id: "link",
        credentials: {},
        authorize: (given) => admit(RedeemLink, given, (input) => redeemLink(visitor, input), refused),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user === undefined ? token : { reference: user.id }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

/** Over https the cookie is bound to this host; over http, which only loopback may use, browsers differ on that. */
export function sessionCookie() {
  const secure = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: secure ? "__Host-plumbline" : "plumbline",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

const maxAge = sessionLasts.atMost / 1000;
const CsrfToken = z.object({ csrfToken: z.string() });

async function admit<S extends z.ZodType>(
  schema: S,
  given: unknown,
  begin: (input: z.output<S>) => Promise<string | null>,
  refused: (refusal: Refusal) => void,
): Promise<{ id: string } | null> {
  const input = schema.safeParse(given);
  if (!input.success) return null;
  try {
    const reference = await begin(input.data);
    return reference === null ? null : { id: reference };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused(error);
    return null;
  }
}
