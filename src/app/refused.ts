import "server-only";
import type { Refusal } from "@/domain/refusal";
import { asked, faultOf, tell } from "@/journal";

/** At which door somebody was told no. */
export type Door = "form" | "endpoint" | "program" | "page";

/**
 * Tells the journal of a refusal: what people tried that is not theirs, what was malformed, too much, too often, or sent by
 * another site. Its code and the names of the fields, and not what stood in them.
 */
export function noteRefusal(door: Door, { reason, code, fields, cause }: Refusal): void {
  const level = levels[reason] ?? "info";
  const wrong = fields.map(({ path }) => path.slice(0, 80)).slice(0, 20);
  const because = cause === undefined ? {} : { because: faultOf(cause) };
  tell(level, "refused", { door, reason, code, ...(wrong.length > 0 ? { fields: wrong } : {}), ...because });
}

const levels: Partial<Record<Refusal["reason"], "warning" | "error">> = {
  forbidden: "warning",
  "too-many": "warning",
  unavailable: "error",
};

/** Gives what failed unexpectedly the number of its request, which its reader sees and the journal knows. */
export function numbered(error: unknown): unknown {
  const id = asked()?.id;
  return id !== undefined && error instanceof Error && !("digest" in error)
    ? Object.assign(error, { digest: id })
    : error;
}
