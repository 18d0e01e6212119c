import "server-only";
import { createHash, randomBytes, randomInt } from "node:crypto";

/** A fresh reference of 256 bits, for cookies and one-time links. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: nobody who reads the row can use it. */
export const fingerprint = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** A password to print once: five groups of four, 100 bits, without letters that look alike. */
export const newPassword = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, letter).join("")).join("-");

const alphabet = "abcdefghijkmnopqrstuvwxyz2345679";
const letter = () => alphabet.charAt(randomInt(alphabet.length));
