import { Refusal } from "./refusal";

/** Length in characters of a password that stands alone (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2.1 and 6.2.9). */
export const passwordLength = { least: 15, leastBesideFactor: 8, most: 256 } as const;

/** Whose password it is to be: words that others try first. */
export type Owner = { email: string; name: string };

/** `isCommon` looks into a list of passwords that others chose before; `secondFactor` is asked for besides. */
export type Means = { secondFactor: boolean; isCommon: (password: string) => boolean };

/** Whether a password, of 8 characters or more, is long enough without a second factor (NIST SP 800-63B-4, 3.1.1.2). */
export const standsAlone = (password: string): boolean => [...password].length >= passwordLength.least;

/**
 * Passes, or refuses with "invalid" a password too short, too long, common, or made of the words that belong to its owner
 * and to the product (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2.4 and 6.2.11). That something of its own must be left
 * beside such words, and four different characters in all, is ours.
 */
export function requireGoodPassword(password: string, owner: Owner, { secondFactor, isCommon }: Means): void {
  const length = [...password].length;
  const least = secondFactor ? passwordLength.leastBesideFactor : passwordLength.least;
  if (length < least) throw fault("password.too-short", least);
  if (length > passwordLength.most) throw fault("password.too-long", passwordLength.most);
  const plain = password.toLowerCase();
  if (plain.includes(owner.email.toLowerCase())) throw fault("password.contains-email", 0);
  if (new Set(password).size < 4) throw fault("password.too-simple", 4);
  if (isMadeOf(plain, wordsOf(owner))) throw fault("password.of-names", 0);
  if (isCommon(password)) throw fault("password.common", 0);
}

const product = "plumbline";
const wordsOf = ({ email, name }: Owner): string[] =>
  [product, ...name.toLowerCase().split(/\s+/), ...email.toLowerCase().split(/[@.+_-]/)].filter(
    (word) => word.length > 2,
  );

/** Whether nothing of its own is left once these words, figures and marks are taken out. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  if (!words.some((word) => password.includes(word))) return false;
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), password);
  return [...rest.replace(/[\d\p{P}\p{S}\s]/gu, "")].length < 4;
}

function fault(code: string, length: number): Refusal {
  return new Refusal("invalid", code, { length }, [{ path: "password", code, params: { length } }]);
}
