import "server-only";
import type { Tx } from "./db";

/** Waits until nobody else holds the turn of this name, and holds it until the transaction ends. */
export const takeTurn = (tx: Tx, name: string): Promise<unknown> =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
