import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/env";

/**
 * Seals what has to be read again: AES-256-GCM, with a key drawn from the server's secret. `what` names the place that it
 * belongs to, so that what is sealed for one opens nowhere else.
 */
export function seal(text: string, what: string, secret = env().NEXTAUTH_SECRET): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(secret), nonce).setAAD(Buffer.from(what));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [version, nonce, cipher.getAuthTag(), sealed]
    .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
    .join(".");
}

/** Opens what was sealed for this place; throws where it was not, or where the server's secret is another now. */
export function unseal(sealed: string, what: string, secret = env().NEXTAUTH_SECRET): string {
  const [from, ...parts] = sealed.split(".");
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
  if (from !== version || nonce === undefined || tag?.length !== 16 || text === undefined)
    throw new Error(`What is kept as ${what} is not sealed in a way that is known here`);
  const decipher = createDecipheriv("aes-256-gcm", key(secret), nonce)
    .setAAD(Buffer.from(what))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}

/** A key of 256 bits for one purpose, drawn from a secret: who has it knows neither the secret nor the key for another. */
export const keyFor = (purpose: string, secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));

const version = "1";
const key = (secret: string): Buffer => keyFor("plumbline sealing", secret);
