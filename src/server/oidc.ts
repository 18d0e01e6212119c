import "server-only";
import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { env } from "@/env";

const address = z.url({ protocol: /^https?$/ });

/** What a provider says of itself (OpenID Connect Discovery 1.0, section 3), as far as it is needed. */
const Discovered = z.object({
  issuer: address,
  authorization_endpoint: address,
  token_endpoint: address,
  jwks_uri: address,
});
export type Provider = z.infer<typeof Discovered>;

const mostBytes = 64 * 1024;

/**
 * Asks the issuer that an administrator set, and nobody else, what its doors are. Each must be reached by https; where the
 * product itself is on this machine alone, one on this machine may be reached by http. A Refusal("invalid") says what is wrong.
 */
export async function discover(issuer: string): Promise<Provider> {
  if (!isReachable(issuer)) throw unfit("sso.not-https");
  const at = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const told = await read(at);
  const found = Discovered.safeParse(told);
  if (!found.success || found.data.issuer !== issuer) throw unfit("sso.unfit");
  const { authorization_endpoint, token_endpoint, jwks_uri } = found.data;
  if (![authorization_endpoint, token_endpoint, jwks_uri].every(isReachable)) throw unfit("sso.not-https");
  return found.data;
}

function isReachable(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const own = new URL(env().NEXTAUTH_URL);
  const here = (name: string) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(name);
  if (here(hostname)) return here(own.hostname);
  return protocol === "https:";
}

/** No redirect is followed, and no more is read than such a document is long. */
async function read(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(5_000) });
    if (!response.ok) return null;
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > mostBytes) return null;
    }
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unfit(code: "sso.not-https" | "sso.unfit"): Refusal {
  return code === "sso.unfit"
    ? new Refusal("invalid", "sso.unfit", {}, [{ path: "issuer", code, params: {} }])
    : new Refusal("invalid", "sso.not-https", {}, [{ path: "issuer", code, params: {} }]);
}
