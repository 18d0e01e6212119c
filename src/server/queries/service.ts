import "server-only";
import { timingSafeEqual } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { env } from "@/env";
import { authorize } from "../authorize";
import { catalogueRows } from "../db";
import { loadEditions } from "../editions";
import { fingerprint } from "../secrets";
import { isHere } from "../this-machine";
import { isDraining } from "../watch/drain";
import { countsNow } from "../watch/metrics";

/** Whether requests are best sent here, and why not. */
export type Readiness = "ready" | "draining" | "no-database" | "other-schema";

/** Looks whether the database answers, has given the catalogue, and stands where this build left it, and whether this server is about to end. */
export async function readReadiness(actor: Actor): Promise<Readiness> {
  authorize(actor, "service.watch");
  if (isDraining()) return "draining";
  const stands = await Promise.race([schemaNow(), soon()]);
  if (stands === undefined) return "no-database";
  return stands === (env().SCHEMA_AT ?? stands) ? "ready" : "other-schema";
}

/** Everything counted since the server started, as Prometheus reads it. */
export async function readCounts(actor: Actor): ReturnType<typeof countsNow> {
  authorize(actor, "service.watch");
  return countsNow();
}

/**
 * Whether the counts may be shown: to whoever holds METRICS_TOKEN; without one, on this machine alone, as long as people reach
 * the product on this machine alone too, or else everybody would come by way of a proxy that stands here.
 */
export async function showsCounts(
  actor: Actor,
  { bearer, address }: { bearer: string; address: string },
): Promise<boolean> {
  authorize(actor, "service.watch");
  const token = env().METRICS_TOKEN;
  if (token !== undefined) return timingSafeEqual(hashed(bearer), hashed(token));
  return isHere(address) && isHere(new URL(env().NEXTAUTH_URL).hostname);
}

const hashed = (secret: string) => Buffer.from(fingerprint(secret));

/** The migration that the database was last brought to, as the start writes it down; nothing where it does not answer. */
async function schemaNow(): Promise<string | undefined> {
  try {
    await loadEditions();
    const [row] = await catalogueRows().$queryRaw<{ at: string | null }[]>`
      select obj_description('organisation'::regclass, 'pg_class') as at`;
    return row?.at ?? "";
  } catch {
    return undefined;
  }
}

/** Whoever asks has a patience of their own, which is short. */
const soon = () => new Promise<undefined>((resolve) => setTimeout(resolve, 2_000));
