import "server-only";
import { cookies } from "next/headers";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { visitor } from "@/domain/actor";
import type { Client } from "@/domain/client";
import { Refusal } from "@/domain/refusal";
import { Claims } from "@/domain/sso";
import { env } from "@/env";
import { enterThroughProvider } from "./commands/sso";
import { readSsoClient, type SsoClient } from "./queries/securing";

/** What next-auth is told of an organisation's provider. PKCE, state and nonce are all asked for; the doors are those looked at before. */
export function providerOf(
  { organisationId, clientId, secret, scopes, provider }: SsoClient,
  client: () => Promise<Client>,
  refused: (refusal: Refusal) => void,
): OAuthConfig<Record<string, unknown>> {
  return {
    id: "sso",
    name: "sso",
    type: "oauth",
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    client: { id_token_signed_response_alg: "RS256" },
    issuer: provider.issuer,
    clientId,
    clientSecret: secret,
    authorization: { url: provider.authorization_endpoint, params: { scope: scopes } },
    token: { url: provider.token_endpoint },
    jwks_endpoint: provider.jwks_uri,
    httpOptions: { timeout: 8_000 },
    profile: async (told) => {
      try {
        const claims = Claims.parse(told);
        const at = { organisationId, issuer: provider.issuer, claims };
        return { id: (await enterThroughProvider(visitor, at, await client())).reference };
      } catch (error) {
        if (error instanceof Refusal) refused(error);
        throw error;
      }
    },
  };
}

/** Remembers at which organisation's provider this browser signs in, until it is back. */
export async function rememberProvider(organisationId: string): Promise<void> {
  const { name, options } = cookie();
  (await cookies()).set(name, organisationId, { ...options, maxAge: 900 });
}

/** At which it does; "" where at none. */
export const rememberedProvider = async (): Promise<string> =>
  (await cookies()).get(cookie().name)?.value ?? "";

/** The provider that this browser was sent to; none where there is none any more. */
export async function providerHere(): Promise<SsoClient | undefined> {
  const organisationId = await rememberedProvider();
  if (organisationId === "") return undefined;
  try {
    return await readSsoClient(visitor, { organisationId });
  } catch (error) {
    if (error instanceof Refusal && error.reason !== "unavailable") return undefined;
    throw error;
  }
}

function cookie() {
  const secure = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: secure ? "__Host-plumbline-sso" : "plumbline-sso",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}
