import "server-only";
import { createHash } from "node:crypto";

/** SHA-256 of what was said, whatever order its parts come in. */
export const digestOf = (said: unknown): string => checksumOf(canonical(said));

/** SHA-256 of a text, or of a file's contents, in 64 figures of base 16. */
export const checksumOf = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** JSON with its keys in order, so that the same is always the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(",")}}`;
}
