import { away, type Chapter, met, open } from "./standing";

const factor = "tests/server/second-factor.test.ts";
const sso = "tests/server/sso.test.ts";

export const factors: Chapter = {
  "V6.4.1": met(
    "Make first secrets by chance, for one short use",
    'src/server/secrets.ts § randomBytes(32).toString("base64url")',
    "tests/server/links.test.ts § is spent once another is issued, once it is too old, and when it never was",
  ),
  "V6.4.2": met("Ask no secret questions", ".readme/security.md § Ways in"),
  "V6.4.3": met(
    "Replace a lost password without passing the second factor by",
    "tests/server/mail.test.ts § who lost the password is sent a link that lets them choose another one, once",
    `${factor} § a one-time link sets the password and asks for the second factor all the same`,
  ),
  "V6.4.4": met(
    "Look at who lost a factor as closely as when it was set up",
    "tests/server/revoking.test.ts § a lost second factor is taken away with the sessions, but not from who belongs elsewhere too",
    ".readme/security.md § Who lost the second factor and the codes",
  ),
  "V6.5.1": met(
    "Take every code once",
    `${factor} § a recovery code works once, however it is written, and of five who bring it at once one comes in`,
    `${factor} § once an authenticator is set up, the password alone opens nothing, and its code does, once`,
  ),
  "V6.5.2": met(
    "Keep codes as hashes",
    "src/server/commands/recovery-codes.ts § hash: codeHash(code), personId",
    `${factor} § neither the secret nor a code can be read from the database`,
  ),
  "V6.5.3": met(
    "Draw codes by chance",
    "src/server/secrets.ts § alphabet.charAt(randomInt(alphabet.length))",
    "src/server/one-time-codes.ts § const secret = generateSecret()",
  ),
  "V6.5.4": met("Make codes long enough", "src/server/secrets.ts § Array.from({ length: 7 }, () =>"),
  "V6.5.5": open(
    "Let a code live for half a minute",
    "A code of the half minute before is taken as well, once, for those who type slowly (RFC 6238, 5.2), so that one lives for 60 seconds after it first showed; none that is still to come. A step is tried six times, an account 15 times in 15 minutes.",
  ),
  "V6.6.1": away("Codes by telephone", "None are sent."),
  "V6.6.2": away(
    "Codes by another channel, bound to their request",
    "No code is sent by another channel; a second step is bound to the browser that began it.",
  ),
  "V6.6.3": away("Codes by another channel, guessed", "No code is sent by another channel."),
  "V6.8.1": met(
    "Keep the people of one provider from another's",
    `${sso} § nobody through another organisation's provider, and nobody who left`,
    `${sso} § an address of somebody known elsewhere alone is not taken over`,
  ),
  "V6.8.2": met(
    "Check what a provider signs",
    "src/server/single-sign-on.ts § idToken: true",
    "src/server/single-sign-on.ts § jwks_endpoint: provider.jwks_uri",
  ),
  "V6.8.3": away("SAML used once", "There is no SAML."),
  "V6.8.4": met(
    "Know how strong a provider's sign-in was, or take it for weak",
    'src/server/commands/factors.ts § "session.through-organisation"',
    ".readme/security.md § What an organisation's own sign-in vouches for",
  ),
};
