import "server-only";
import type { Actor } from "@/domain/actor";
import { record } from "../audit";
import { authorize } from "../authorize";
import { whole, within } from "../db";
import { releaseBytes } from "../evidence-bytes";
import { keyOf, storage } from "../storage";

/**
 * Lets go of bytes that have been stored for a day and that no file stands for: what a server left that ended between
 * storing a file and recording it. What arrives meanwhile is younger, and stays.
 */
export async function sweepEvidence(actor: Actor, organisationId: string): Promise<void> {
  authorize(actor, "evidence.sweep");
  const gone: string[] = [];
  const kept = keyOf(organisationId, "");
  for await (const { key, since } of storage().list(kept)) {
    const sha256 = key.slice(kept.length);
    const old = Date.now() - since.getTime() > day;
    if (old && isSum.test(sha256) && (await releaseBytes(organisationId, sha256))) gone.push(sha256);
  }
  if (gone.length === 0) return;
  await within(whole(organisationId), (tx) =>
    record(tx, actor, organisationId, "evidence.bytes-swept", organisationId, { sha256: gone }),
  );
}

const day = 24 * 60 * 60 * 1000;
const isSum = /^[\da-f]{64}$/;
