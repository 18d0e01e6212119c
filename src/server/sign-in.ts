import "server-only";
import { cookies, headers } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { visitor } from "@/domain/actor";
import type { Client } from "@/domain/client";
import { Refusal } from "@/domain/refusal";
import { GiveCode, RedeemLink, SignIn, sessionLasts, stepLasts } from "@/domain/sign-in";
import { env } from "@/env";
import { redeemLink } from "./commands/links";
import { enterWithPasskey } from "./commands/passkey-sign-in";
import { passSecondStep } from "./commands/second-step";
import { type Entry, startSession } from "./commands/sessions";
import { sendsMail } from "./mail-transport";
import { holdsPasskeys, Signed } from "./webauthn";

/** The doors of next-auth: a password, a one-time link, the code of a second step, and a passkey. */
export type Door = "password" | "link" | "code" | "passkey";

/**
 * Signs the browser in through next-auth, and sets its cookie on this response; or asks for the second step, and binds it to
 * this browser. A Refusal("invalid") where what was given does not fit; Refusal("missing") where a link or a step is over.
 */
export async function signIn(door: Door, given: Record<string, string>): Promise<"in" | "second-step"> {
  const told: Told = { refusal: mismatch[door]() };
  const options = authOptions(told);
  const csrf = await ask(options, ["csrf"]);
  const { csrfToken } = CsrfToken.parse(await csrf.json());
  await keepCookies(csrf);
  const answer = await ask(options, ["callback", door], new URLSearchParams({ ...given, csrfToken }));
  const kept = await keepCookies(answer);
  if (kept.has(sessionCookie().name)) {
    await forgetStep();
    return "in";
  }
  if (told.pending === undefined) throw told.refusal;
  await bindStep(told.pending);
  return "second-step";
}

/** Who asks, as the web server says: it writes the address itself and believes no header but a named proxy's. */
export async function clientOf(): Promise<Client> {
  const said = await headers();
  return { address: said.get("x-forwarded-for") ?? "", agent: said.get("user-agent") ?? "" };
}

/** The site that the browser is at, to which passkeys are tied: the product's own, or this machine by whichever name. */
export async function siteHere(): Promise<string> {
  const host = (await headers()).get("host") ?? "";
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)
    ? `http://${host}`
    : new URL(env().NEXTAUTH_URL).origin;
}

/** Whether the address at which the browser is can have passkeys: it has a name. */
export const holdsPasskeysHere = async (): Promise<boolean> => holdsPasskeys(await siteHere());

/** Whether this installation sends mail, so that a password can be asked for by it. */
export const sendsMailHere = (): boolean => sendsMail();

/** Binds a step that waits to this browser, for as long as it waits. */
export async function bindStep(secret: string): Promise<void> {
  const { name, options } = stepCookie();
  (await cookies()).set(name, secret, { ...options, maxAge: stepLasts / 1000 });
}

/** The secret of the step that waits in this browser; "" where none does. */
export const stepHere = async (): Promise<string> => (await cookies()).get(stepCookie().name)?.value ?? "";

async function forgetStep(): Promise<void> {
  const { name, options } = stepCookie();
  if ((await stepHere()) !== "") (await cookies()).set(name, "", { ...options, maxAge: 0 });
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

/** What a sign-in came to that next-auth has no word for. */
type Told = { refusal: Refusal; pending?: string };

/** What next-auth is told. Its token is an opaque reference to a session row, never anything readable. */
export function authOptions(told?: Told): NextAuthOptions {
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
export const sessionCookie = () => cookieNamed("plumbline", "lax");
const stepCookie = () => cookieNamed("plumbline-step", "strict");

function cookieNamed<S extends "lax" | "strict">(name: string, sameSite: S) {
  const secure = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite, path: "/", secure },
  } as const;
}

const maxAge = sessionLasts.atMost / 1000;
const CsrfToken = z.object({ csrfToken: z.string() });
const PasskeyGiven = z.object({ signed: z.string().max(60_000).transform(parsed).pipe(Signed) });

const mismatch = {
  password: () => new Refusal("invalid", "sign-in.mismatch"),
  link: () => new Refusal("missing", "link.spent"),
  code: () => new Refusal("invalid", "sign-in.mismatch-code"),
  passkey: () => new Refusal("invalid", "sign-in.mismatch-passkey"),
} satisfies Record<Door, () => Refusal>;

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
  told?: Told,
): Promise<{ id: string } | null> {
  const input = schema.safeParse(given);
  if (!input.success) return null;
  try {
    const entry = await enter(input.data, await clientOf());
    if (entry === null) return null;
    if ("reference" in entry) return { id: entry.reference };
    if (told !== undefined) told.pending = entry.pending;
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (told !== undefined) told.refusal = error;
    return null;
  }
}
