import "server-only";
import { Client, DatabaseError } from "pg";
import { Obstacle } from "./obstacle";

/** Works on one connection of its own. A server that does not answer is an obstacle, not a bug. */
export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks later fails the query that uses it; without a listener it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    throw new Obstacle("database-unreachable", {
      server: `${hostname}:${port || "5432"}${pathname}`,
      reason: error instanceof Error ? error.message || error.name : String(error),
    });
  }
  return work(client).finally(() => client.end());
}

/** Whether an error says that the server is on its way down, or not yet up (class 57), or out of room or connections (class 53). */
export const isGoingDown = (error: unknown): boolean =>
  (error instanceof Obstacle && error.code === "database-unreachable") ||
  (error instanceof DatabaseError && /^5[37]/.test(error.code ?? ""));
