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
 * beside such words is ours. So is how runs and repeats are found, which SP 800-63B of 2017, 5.1.1.2, names ("aaaaaa",
 * "1234abcd"): no other rule of composition is laid down.
 */
export function requireGoodPassword(password: string, owner: Owner, { secondFactor, isCommon }: Means): void {
  const length = [...password].length;
  const least = secondFactor ? passwordLength.leastBesideFactor : passwordLength.least;
  if (length < least) throw fault("password.too-short", least);
  if (length > passwordLength.most) throw fault("password.too-long", passwordLength.most);
  const plain = password.toLowerCase();
  if (plain.includes(owner.email.toLowerCase())) throw fault("password.contains-email", 0);
  if (isPattern(plain)) throw fault("password.pattern", 0);
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

/** Whether hardly anything is left once runs are said by their first character, or it is a short piece again and again. */
function isPattern(password: string): boolean {
  const said = withoutRuns([...password]);
  return said.length < 5 || isRepeated(said);
}

/** Three or more that follow from one another along the figures, the alphabet or the keys count as the first of them. */
function withoutRuns(letters: readonly string[]): string[] {
  const follows = (at: number): boolean => {
    const [one = "", next = ""] = letters.slice(at - 1, at + 1);
    return next !== "" && one !== "" && (one === next || rows.some((row) => row.includes(one + next)));
  };
  return letters.filter((_, at) => !(follows(at) && (follows(at + 1) || (at > 1 && follows(at - 1)))));
}

const rows = [
  "12345678901",
  "abcdefghijklmnopqrstuvwxyz",
  ...["qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiopü", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn"],
  ...["1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"],
].flatMap((row) => [row, [...row].reverse().join("")]);

/** Whether it is one piece of fewer than eight characters, said at least twice. */
function isRepeated(letters: readonly string[]): boolean {
  const lengths = [1, 2, 3, 4, 5, 6, 7].filter((length) => length * 2 <= letters.length);
  return lengths.some((length) => letters.every((one, at) => at < length || one === letters[at - length]));
}

function fault(code: string, length: number): Refusal {
  return new Refusal("invalid", code, { length }, [{ path: "password", code, params: { length } }]);
}
