import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/env";
import { Prisma, PrismaClient } from "@/generated/prisma/client";
import { makePrompt } from "./prompt";
import { keepsStatements, statementNames } from "./statement-names";

/** At the end of a transaction's last question: it is committed along with it. */
export const last = Prisma.sql`/* that is all */`;

/** The PostgreSQL that takes changes. */
export function first(): PrismaClient {
  holder.plumblineFirst ??= connect(env().DATABASE_URL, 5_000);
  return holder.plumblineFirst.client;
}

/** One that follows it, if the operator names one; where it is away, the first is asked soon. */
export function follower(): PrismaClient | null {
  const url = env().DATABASE_READ_URL;
  if (url === undefined) return null;
  holder.plumblineFollower ??= connect(url, 1_000);
  return holder.plumblineFollower.client;
}

/** Lets go of every connection; a command line that is done calls it. */
export async function disconnect(): Promise<void> {
  await Promise.all([
    holder.plumblineFirst?.client.$disconnect(),
    holder.plumblineFollower?.client.$disconnect(),
  ]);
}

/** How the first one's connections stand: open, open and idle, and how many wait for one. */
export const poolNow = (): { open: number; idle: number; waiting: number } => ({
  open: holder.plumblineFirst?.pool.totalCount ?? 0,
  idle: holder.plumblineFirst?.pool.idleCount ?? 0,
  waiting: holder.plumblineFirst?.pool.waitingCount ?? 0,
});

type Connected = { client: PrismaClient; pool: Pool };

// Each bundle of Next's has its own copy of this file, and there is one pool for each.
const holder = globalThis as typeof globalThis & {
  plumblineFirst?: Connected;
  plumblineFollower?: Connected;
};

/** Waits for a connection no longer than so many milliseconds. */
function connect(url: string, patience: number): Connected {
  const keeps = keepsStatements(url);
  const pool = new Pool({
    connectionString: url,
    // What is kept is planned once: PostgreSQL would plan anew each time, which takes longer than what it plans.
    ...(keeps ? { options: "-c plan_cache_mode=force_generic_plan" } : {}),
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: patience,
    statement_timeout: 15_000,
    // Where PostgreSQL stands still, or its machine has gone, it cannot say so itself: the connection is given up.
    query_timeout: 16_000,
    keepAlive: true,
    // What Prisma asks at once within a transaction, such as two relations of one row, is sent at once: queueing it ends with pg 9.
    pipeline: true,
  });
  pool.on("connect", (connection) => makePrompt(connection, last.sql));
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    ...(keeps ? { statementNameGenerator: statementNames(300) } : {}),
  });
  return { client: new PrismaClient({ adapter }), pool };
}
