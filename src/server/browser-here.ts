import "server-only";
import { cookies, headers } from "next/headers";
import type { Client } from "@/domain/client";
import { stepLasts } from "@/domain/sign-in";
import { env } from "@/env";
import { sendsMail } from "./mail-transport";
import { holdsPasskeys } from "./webauthn";

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

/** Forgets the step, once it is taken. */
export async function forgetStep(): Promise<void> {
  const { name, options } = stepCookie();
  if ((await stepHere()) !== "") (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** Over https the cookie is bound to this host; over http, which only loopback may use, browsers differ on that. */
export const sessionCookie = () => cookieNamed("plumbline", "lax");
const stepCookie = () => cookieNamed("plumbline-step", "strict");

/** What the library keeps in the browser while somebody signs in, bound to this host like the rest. */
export const libraryCookies = () => ({
  callbackUrl: cookieNamed("plumbline-way", "lax"),
  csrfToken: cookieNamed("plumbline-form", "lax"),
  pkceCodeVerifier: cookieNamed("plumbline-proof", "lax"),
  state: cookieNamed("plumbline-state", "lax"),
  nonce: cookieNamed("plumbline-nonce", "lax"),
});

function cookieNamed<S extends "lax" | "strict">(name: string, sameSite: S) {
  const secure = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite, path: "/", secure },
  } as const;
}
