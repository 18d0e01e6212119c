import "server-only";
import { Client } from "pg";

/** Whoever holds it runs the product on this database; it is let go of by itself when the process dies. */
export type ProductLock = {
  /** Settles when the connection that holds it ends, released or not. */
  lost: Promise<void>;
  release(): Promise<void>;
};

/** Takes the lock, unless another process holds it. */
export async function takeProductLock(ownerUrl: string): Promise<ProductLock | undefined> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
  client.on("error", () => {});
  const lost = new Promise<void>((resolve) => client.once("end", () => resolve()));
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>(
    "select pg_try_advisory_lock(hashtext('plumbline.product')) as taken",
  );
  if (rows[0]?.taken) return { lost, release: () => Promise.race([client.end(), soon()]) };
  await client.end();
  return undefined;
}

// A database that hangs says no goodbye. The lock goes with the process.
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 2_000).unref());
