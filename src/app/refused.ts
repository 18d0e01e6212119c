import "server-only";
import type { Refusal } from "@/domain/refusal";
import { asked, tell } from "@/journal";

/** At which door somebody was told no. */
export type Door = "form" | "endpoint" | "program" | "page";

/**
 * Tells the journal of a refusal: what people tried that is not theirs, what was malformed, too much, too often, or sent by
 * another site. Its code and the names of the fields, and not what stood in them.
 */
export function noteRefusal(door: Door, { reason, code, fields }: Refusal): void {
  const level = reason === "forbidden" || reason === "too-many" ? "warning" : "info";
  const wrong = fields.map(({ path }) => path.slice(0, 80)).slice(0, 20);
  tell(level, "refused", { door, reason, code, ...(wrong.length > 0 ? { fields: wrong } : {}) });
}

/** Gives what failed unexpectedly the number of its request, which its reader sees and the journal knows. */
export function numbered(error: unknown): unknown {
  const id = asked()?.id;
  return id !== undefined && error instanceof Error && !("digest" in error)
    ? Object.assign(error, { digest: id })
    : error;
}
