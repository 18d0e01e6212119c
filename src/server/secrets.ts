import "server-only";
import { randomBytes, randomInt } from "node:crypto";
import { checksumOf } from "./digests";

/** A fresh reference of 256 bits, for cookies and one-time links. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: nobody who reads the row can use it. */
export const fingerprint = (secret: string): string => checksumOf(secret);

/** A code to write down: seven groups of four, 140 bits, without letters and figures that look alike. */
export const newCode = (): string =>
  Array.from({ length: 7 }, () => Array.from({ length: 4 }, letter).join("")).join("-");

/** What is stored of such a code, whichever way it was written down. */
export const codeHash = (code: string): string =>
  fingerprint(`code ${code.replace(/[\s-]/g, "").toLowerCase()}`);

const alphabet = "abcdefghijkmnopqrstuvwxyz2345679";
const letter = () => alphabet.charAt(randomInt(alphabet.length));
