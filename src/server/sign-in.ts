import "server-only";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { z } from "zod";
import { visitor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { env } from "@/env";
import { tell } from "@/journal";
import { bindStep, forgetStep, sessionCookie } from "./browser-here";
import { replaceSession } from "./commands/sessions";
import { readSsoClient } from "./queries/securing";
import { authOptions, type Door, maxAge, type Told } from "./sign-in-options";
import { providerHere, rememberProvider } from "./single-sign-on";

export { bindStep, clientOf, holdsPasskeysHere, sendsMailHere, siteHere, stepHere } from "./browser-here";

/**
 * Signs the browser in through next-auth, and sets its cookie on this response; or asks for the second step, and binds it to
 * this browser. A Refusal("invalid") where what was given does not fit; Refusal("missing") where a link or a step is over.
 */
export async function signIn(door: Door, given: Record<string, string>): Promise<"in" | "second-step"> {
  const told: Told = { refusal: mismatch[door]() };
  const held = await referenceHere();
  const options = authOptions(told);
  const csrf = await ask(options, ["csrf"]);
  const { csrfToken } = CsrfToken.parse(await csrf.json());
  await keepCookies(csrf);
  const answer = await ask(options, ["callback", door], new URLSearchParams({ ...given, csrfToken }));
  const kept = await keepCookies(answer);
  if (kept.has(sessionCookie().name)) {
    await forgetStep();
    if (held !== "") await replaceSession(visitor, { reference: held });
    return "in";
  }
  if (told.pending === undefined) throw told.refusal;
  await bindStep(told.pending);
  return "second-step";
}

/** Sends the browser to an organisation's provider: gives the address there, and binds what comes back to this browser. */
export async function startAtProvider(organisationId: string, to: string, again: boolean): Promise<string> {
  const sso = await readSsoClient(visitor, { organisationId });
  const options = authOptions({ refusal: mismatch.password() }, sso);
  const csrf = await ask(options, ["csrf"]);
  const { csrfToken } = CsrfToken.parse(await csrf.json());
  await keepCookies(csrf);
  const callbackUrl = `${env().NEXTAUTH_URL}${to}`;
  const form = new URLSearchParams({ csrfToken, callbackUrl });
  const answer = await ask(options, ["signin", "sso"], form, again ? "?prompt=login" : "");
  await keepCookies(answer);
  await rememberProvider(organisationId);
  return answer.headers.get("location") ?? "/sign-in";
}

/**
 * Answers the one address of next-auth's at which a browser comes back from a provider; the others are asked within the process
 * alone. Where the provider's word was not enough, says why at the organisation's sign-in.
 */
export async function answerAuth(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  const told: Told = { refusal: mismatch.password() };
  const before = told.refusal;
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== "callback/sso") return new Response(null, { status: 404 });
  const sso = await providerHere();
  const held = await referenceHere();
  const answer = await NextAuth(request, context, authOptions(told, sso));
  const isIn = answer.headers
    .getSetCookie()
    .some((line: string) => line.startsWith(`${sessionCookie().name}=`));
  if (sso !== undefined && isIn && held !== "") await replaceSession(visitor, { reference: held });
  if (sso === undefined || told.refusal === before) return answer;
  const { reason, code } = told.refusal;
  tell("warning", "refused", { door: "provider", reason, code });
  const at = `/sign-in/with/${sso.organisationId}?why=${encodeURIComponent(told.refusal.code)}`;
  return Response.redirect(`${env().NEXTAUTH_URL}${at}`, 303);
}

/** Speaks to next-auth's route without leaving the process. */
function ask(
  options: NextAuthOptions,
  nextauth: string[],
  form?: URLSearchParams,
  query = "",
): Promise<Response> {
  const address = `${env().NEXTAUTH_URL}/api/auth/${nextauth.join("/")}${query}`;
  const request = new NextRequest(address, form === undefined ? {} : { method: "POST", body: form });
  return NextAuth(request, { params: Promise.resolve({ nextauth }) }, options);
}

/** What the browser holds of a session, whether it opens one or not. */
const referenceHere = async (): Promise<string> => (await cookies()).get(sessionCookie().name)?.value ?? "";

/** Hands the cookies that next-auth sets on to the browser; returns their names. */
async function keepCookies(response: Response): Promise<Set<string>> {
  const jar = await cookies();
  const names = new Set<string>();
  const { options } = sessionCookie();
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const own = name === sessionCookie().name ? { maxAge } : {};
    jar.set(name, decodeURIComponent(value), { ...options, ...own });
    names.add(name);
  }
  return names;
}

const CsrfToken = z.object({ csrfToken: z.string() });

const mismatch = {
  password: () => new Refusal("invalid", "sign-in.mismatch"),
  link: () => new Refusal("missing", "link.spent"),
  code: () => new Refusal("invalid", "sign-in.mismatch-code"),
  passkey: () => new Refusal("invalid", "sign-in.mismatch-passkey"),
} satisfies Record<Door, () => Refusal>;
