import "server-only";
import { Refusal } from "@/domain/refusal";
import { faultOf, tell } from "@/journal";
import { first, follower } from "./connections";

/**
 * Asks the PostgreSQL that follows, where there is one; and the first, where that one is away, too far behind, or breaks off to
 * catch up. A question that only reads may be asked again.
 */
export async function aside<T>(ask: (at: "follower" | "first") => Promise<T>): Promise<T> {
  if (follower() !== null && Date.now() >= state.restsUntil)
    try {
      const answer = await ask("follower");
      state.follower += 1;
      return answer;
    } catch (fault) {
      if (fault instanceof Refusal && fault.reason !== "unavailable") throw fault;
      state.restsUntil = Date.now() + rest;
      tell("warning", "follower-passed-by", { because: faultOf(fault) });
    }
  state.first += 1;
  return ask("first");
}

/** How far the first has come: what was acknowledged until now stands before it. */
export async function standNow(): Promise<string> {
  const [row] = await first().$queryRaw<{ at: string }[]>`select pg_current_wal_flush_lsn()::text as at`;
  return row?.at ?? "";
}

/**
 * Waits until the follower that this transaction asks has come as far, so that nobody misses what they have just saved. Throws
 * where that takes too long, and where nobody is followed: whoever takes changes may have taken others.
 */
export async function catchUp(tx: Asking, stand: string): Promise<void> {
  const began = performance.now();
  for (;;) {
    const [row] = await tx.$queryRaw<{ hasAll: boolean }[]>`
      select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= ${stand}::pg_lsn as "hasAll"`;
    if (row?.hasAll) return;
    if (performance.now() - began > patience) throw new Error("The follower is behind, or follows nobody.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

type Asking = Pick<ReturnType<typeof first>, "$queryRaw">;

/** What was read aside, and where, since the server started. */
export const asideNow = (): { follower: number; first: number } => state;

/** In milliseconds: a follower is some milliseconds behind, or something is wrong with it. */
const patience = 100;
/** In milliseconds: how long it is left alone then. */
const rest = 5_000;

// Each bundle of Next's has its own copy of this file, and there is one count.
const holder = globalThis as typeof globalThis & {
  plumblineAside?: { restsUntil: number; follower: number; first: number };
};
holder.plumblineAside ??= { restsUntil: 0, follower: 0, first: 0 };
const state = holder.plumblineAside;
