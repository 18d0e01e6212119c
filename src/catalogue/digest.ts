import { createHash } from "node:crypto";
import type { Edition, Json } from "@/domain/catalogue";

/** SHA-256 in hex over an edition, whatever the order of its items or of their keys: the same for file and database. */
export function digest(edition: Edition): string {
  const items = edition.items.toSorted(
    (a, b) => compare(a.kind, b.kind) || a.position - b.position || compare(a.code, b.code),
  );
  return digestOf({ ...edition, items });
}

/** SHA-256 in hex over JSON, whatever the order of its keys. */
export const digestOf = (value: Json): string => createHash("sha256").update(canonical(value)).digest("hex");

/** JSON with sorted keys and no spaces. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => compare(a, b));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(",")}}`;
}

/** By code unit, not by language: the digest must not depend on a locale. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
