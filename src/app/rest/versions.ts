import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { Refusal } from "@/domain/refusal";

/** A version as HTTP names it (RFC 9110, 8.8.3). */
export const etag = (version: number): string => `"${version}"`;

/** The version that a change was made on, from If-Match; refused where there is none, since nobody should write unseen. */
export function versionOf(request: NextRequest): number {
  const match = request.headers.get("if-match");
  if (match === null) throw new Refusal("invalid", "if-match.missing");
  const [, version] = /^"(\d{1,9})"$/.exec(match.trim()) ?? [];
  if (version === undefined) throw new Refusal("invalid", "if-match.malformed");
  return Number(version);
}

/** Refuses a body that does not call itself JSON: what else it may be is not guessed at (RFC 9110, 15.5.16). */
export function requireJson(request: NextRequest): void {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json *(;|$)/i.test(type)) throw new Refusal("invalid", "body.other-type");
}

/** The id of a change, from Idempotency-Key, quoted or bare; a fresh one where the client does not mean to repeat it. */
export function changeOf(request: NextRequest): string {
  const key = request.headers.get("idempotency-key");
  if (key === null) return randomUUID();
  const parsed = z.uuid().safeParse(key.trim().replace(/^"(.*)"$/, "$1"));
  if (!parsed.success) throw new Refusal("invalid", "idempotency-key.malformed");
  return parsed.data;
}

/** The name of what has no version of its own, or whose version does not move with all of it: what it says, digested. */
export const digestOf = (said: string): string =>
  `"${createHash("sha256").update(said).digest("base64url").slice(0, 27)}"`;

/** Whether the program has this already (RFC 9110, 13.1.2). */
export function holds(request: NextRequest, etag: string): boolean {
  const known = request.headers.get("if-none-match");
  if (known === null) return false;
  return known.split(",").some((one) => ["*", etag, `W/${etag}`].includes(one.trim()));
}
