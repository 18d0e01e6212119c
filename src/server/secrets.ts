import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A fresh reference of 256 bits, for cookies and one-time links. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: nobody who reads the row can use it. */
export const fingerprint = (secret: string): string => createHash("sha256").update(secret).digest("hex");
