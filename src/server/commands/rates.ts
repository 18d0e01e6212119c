import "server-only";
import type { Actor } from "@/domain/actor";
import { limits, type Spent } from "@/domain/rate-limit";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { type Tx, within } from "../db";
import { fingerprint } from "../secrets";

/** Counts one use of something that a member may do only so often, or refuses it as too many. */
export async function countUse(
  actor: Actor,
  what: "upload" | "export" | "invitation" | "link",
): Promise<void> {
  authorizeMember(actor, "use.count");
  await within({}, (tx) => spend(tx, [{ limit: `${what}.account`, of: actor.personId }]));
}

/**
 * Counts an attempt against each limit, or refuses it as too many and counts it against none. A limit is a bucket that
 * fills up again evenly; it lies in the database, so that every instance of the product sees the same one. The clock is
 * read when the bucket is at hand: whoever waited for it began earlier.
 */
export async function spend(tx: Tx, spent: readonly Spent[]): Promise<void> {
  // In one order always, so that two attempts never wait for each other.
  for (const { limit, of } of spent.toSorted((a, b) => (a.limit < b.limit ? -1 : 1))) {
    const key = keyOf({ limit, of });
    const { most, per } = limits[limit];
    const [step, whole] = [per / most / 1000, per / 1000];
    const taken = await tx.$executeRaw`
      insert into rate_limit as held (key, full_at) values (${key}, clock_timestamp() + make_interval(secs => ${step}))
      on conflict (key) do update set full_at = greatest(held.full_at, clock_timestamp()) + make_interval(secs => ${step})
      where greatest(held.full_at, clock_timestamp()) + make_interval(secs => ${step})
        <= clock_timestamp() + make_interval(secs => ${whole})`;
    if (taken === 0) throw await exceeded(tx, key, step - whole);
  }
}

/** Gives back what an attempt took that turned out well: who knows the password is no guesser. */
export async function giveBack(tx: Tx, spent: readonly Spent[]): Promise<void> {
  for (const { limit, of } of spent.toSorted((a, b) => (a.limit < b.limit ? -1 : 1)))
    await tx.$executeRaw`update rate_limit
      set full_at = full_at - make_interval(secs => ${limits[limit].per / limits[limit].most / 1000})
      where key = ${keyOf({ limit, of })}`;
  await tx.$executeRaw`delete from rate_limit where key in (
    select key from rate_limit where full_at < now() limit 20 for update skip locked)`;
}

const keyOf = ({ limit, of }: Spent): string => fingerprint(`${limit}\n${of}`);

async function exceeded(tx: Tx, key: string, beyond: number): Promise<Refusal> {
  const [row] = await tx.$queryRaw<{ seconds: number }[]>`
    select ceil(extract(epoch from full_at - clock_timestamp()) + ${beyond})::int as seconds from rate_limit where key = ${key}`;
  return new Refusal("too-many", "rate.exceeded", { seconds: Math.max(1, row?.seconds ?? 60) });
}
