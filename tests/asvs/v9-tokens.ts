import { away, type Chapter, met } from "./standing";

const provider = "src/server/single-sign-on.ts";

export const tokens: Chapter = {
  "V9.1.1": met(
    "Check what signs a token",
    `${provider} § idToken: true`,
    "e2e/sso.spec.ts § somebody new comes in by it",
  ),
  "V9.1.2": met(
    "Take signatures of one kind",
    'src/server/single-sign-on.ts § id_token_signed_response_alg: "RS256"',
  ),
  "V9.1.3": met(
    "Take keys from where they were set",
    `${provider} § jwks_endpoint: provider.jwks_uri`,
    "src/server/oidc.ts § found.data.issuer !== issuer",
  ),
  "V9.2.1": met("Take no token before or after its time", `${provider} § idToken: true`),
  "V9.2.2": met("Take each token for what it is for", `${provider} § idToken: true`),
  "V9.2.3": met("Take tokens that are meant for us", `${provider} § clientId,`),
  "V9.2.4": away("Name whom a token is for", "The product issues no self-contained tokens."),
};
