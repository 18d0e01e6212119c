import { type Chapter, met, metOnce } from "./standing";

const paper = ".readme/security.md";
const password = "src/domain/password.ts";

export const passwords: Chapter = {
  "V6.1.1": met(
    "Write down how guessing is slowed",
    `${paper} § ## Signing in`,
    ".readme/security.md § the last is the narrowest, so that whoever tries another",
  ),
  "V6.1.2": met(
    "Write down which words passwords may not be made of",
    `${paper} § Words that no password is made of`,
  ),
  "V6.1.3": met("Write down every way in", `${paper} § Ways in`),
  "V6.2.1": met("Ask for 8 characters and more, 15 alone", `${password} § least: 15, leastBesideFactor: 8`),
  "V6.2.2": met(
    "Let people change theirs",
    "tests/server/links.test.ts § ends one's sessions elsewhere, keeps the one in hand, and the old password no longer fits",
  ),
  "V6.2.3": met(
    "Ask for the present one first",
    "tests/server/links.test.ts § takes the present one, and a good new one",
  ),
  "V6.2.4": met(
    "Refuse the common ones",
    "src/server/common-passwords.ts § common.has(password.toLowerCase().trim())",
    `${password} § if (isCommon(password)) throw fault("password.common", 0)`,
  ),
  "V6.2.5": met("Ask for no mixture of characters", `${password} § export function requireGoodPassword`),
  "V6.2.6": met(
    "Hide what is typed",
    'src/app/new-password-fields.tsx § type="password"',
    'src/app/(door)/sign-in/sign-in-form.tsx § type="password"',
  ),
  "V6.2.7": met(
    "Let managers of passwords and pasting work",
    'src/app/new-password-fields.tsx § autoComplete="new-password"',
    "tests/architecture/absent.test.ts § nobody is kept from pasting",
  ),
  "V6.2.8": met(
    "Take it as it was typed",
    "src/server/passwords.ts § verify(stored ?? (await decoy), password, cost)",
  ),
  "V6.2.9": met("Take 64 characters and more", `${password} § most: 256`),
  "V6.2.10": met(
    "Let it live until it is known to others",
    "tests/architecture/absent.test.ts § no password grows old",
  ),
  "V6.2.11": met(
    "Refuse those made of names at hand",
    `${password} § if (isMadeOf(plain, wordsOf(owner))) throw fault("password.of-names", 0)`,
  ),
  "V6.2.12": met(
    "Refuse those that leaked",
    "src/server/common-passwords.ts § common.has(password.toLowerCase().trim())",
    "src/server/commands/links.ts § requireGoodPassword(password, owner, { ...owner, isCommon })",
  ),
  "V6.3.1": met(
    "Slow guessing",
    "tests/server/rates.test.ts § the eleventh wrong password of an account from one address is refused as too many, with how long to wait",
    "tests/server/rates.test.ts § an address that nobody has is counted like one that somebody has",
  ),
  "V6.3.2": met(
    "Have no accounts from the start",
    "tests/server/founding.test.ts § the operator's link founds one organisation, and then there is no more of it",
    "tests/ops/public.test.ts § beyond this machine there is no demonstration",
  ),
  "V6.3.3": metOnce(
    "the organisation asks its people for a second factor",
    "Ask for more than a password",
    "tests/server/second-factor.test.ts § an organisation that asks for a second factor takes every role from who has none, until they have",
  ),
  "V6.3.4": met(
    "Be as strict on every way in",
    "tests/server/second-factor.test.ts § a one-time link sets the password and asks for the second factor all the same",
    "src/server/commands/sessions.ts § pending: await askSecondStep(tx, personId, way)",
    `${paper} § Ways in`,
  ),
};
