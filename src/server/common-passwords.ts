import "server-only";
import list from "./common-passwords.json";

// Those of 8 characters or more among the passwords that leaked most often, from the lists of zxcvbn-ts (MIT).
const common: ReadonlySet<string> = new Set(list);

/** Whether many others chose this password before, in capitals or not (OWASP ASVS 5.0, 6.2.4). */
export const isCommon = (password: string): boolean => common.has(password.toLowerCase().trim());
