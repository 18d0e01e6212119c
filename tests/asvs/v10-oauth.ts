import { away, type Chapter, met } from "./standing";

const provider = "src/server/single-sign-on.ts";
const sso = "tests/server/sso.test.ts";
const noServer = "The product is a client of providers, and no authorisation server.";
const noResource = "Nothing is opened by a provider's access token.";

export const oauth: Chapter = {
  "V10.1.1": met(
    "Keep tokens where they are needed",
    "src/server/sign-in-options.ts § user === undefined ? token : { reference: user.id }",
  ),
  "V10.1.2": met(
    "Take answers to our own questions alone",
    `${provider} § checks: ["pkce", "state", "nonce"]`,
  ),
  "V10.2.1": met("Let nobody finish another's sign-in", `${provider} § checks: ["pkce", "state", "nonce"]`),
  "V10.2.2": met(
    "Not mix up providers",
    `${provider} § issuer: provider.issuer`,
    `${sso} § nobody through another organisation's provider, and nobody who left`,
  ),
  "V10.3.1": away("Access tokens for us", noResource),
  "V10.3.2": away("Claims of access tokens", noResource),
  "V10.3.3": away("People by access tokens", noResource),
  "V10.3.4": away("Strength by access tokens", noResource),
  ...Object.fromEntries(
    (
      [
        ["V10.4.1", "Lead back to known addresses"],
        ["V10.4.2", "Take a code once"],
        ["V10.4.3", "Let a code be short-lived"],
        ["V10.4.4", "Grant in fit ways alone"],
        ["V10.4.5", "Guard refresh tokens"],
        ["V10.4.6", "Ask for PKCE"],
        ["V10.4.7", "Guard registration"],
        ["V10.4.8", "Let refresh tokens end"],
        ["V10.4.9", "Take tokens back"],
        ["V10.4.10", "Know clients"],
        ["V10.4.11", "Give clients what they need"],
      ] as const
    ).map(([id, asks]) => [id, away(asks, noServer)]),
  ),
  "V10.5.1": met("Take an ID token once", `${provider} § checks: ["pkce", "state", "nonce"]`),
  "V10.5.2": met(
    "Know people by their subject",
    "src/server/commands/sso.ts § organisationId_issuer_subject: subject",
  ),
  "V10.5.3": met(
    "Take no provider for another",
    "src/server/oidc.ts § found.data.issuer !== issuer",
    `${sso} § asks the provider for its doors, and seals the secret`,
  ),
  "V10.5.4": met("Take ID tokens that are meant for us", `${provider} § clientId,`),
  "V10.5.5": away("Signing out from behind", "No such call is taken."),
  "V10.6.1": away("Modes of answers", noServer),
  "V10.6.2": away("Signing out by force", noServer),
  "V10.7.1": away("Consent", noServer),
  "V10.7.2": away("Words of consent", noServer),
  "V10.7.3": away("Consent taken back", noServer),
};
