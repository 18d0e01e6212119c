import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { LinkSecret } from "@/domain/sign-in";
import { authorize } from "../authorize";
import { within } from "../db";
import { fingerprint } from "../secrets";

/** Passes while a one-time link would still open; a Refusal("missing") once it is spent, too old, or where it never was one. */
export async function requireOpenLink(actor: Actor, { secret }: LinkSecret): Promise<void> {
  authorize(actor, "session.start");
  const hash = fingerprint(secret);
  const open = await within({ linkHash: hash }, (tx) =>
    tx.signInLink.count({ where: { hash, usedAt: null, expiresAt: { gt: new Date() } } }),
  );
  if (open === 0) throw new Refusal("missing", "link.spent");
}
