import "server-only";
import { randomInt } from "node:crypto";

/** A password to print once: five groups of four, 100 bits, without letters that look alike. */
export const newPassword = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, letter).join("")).join("-");

const alphabet = "abcdefghijkmnopqrstuvwxyz2345679";
const letter = () => alphabet.charAt(randomInt(alphabet.length));
