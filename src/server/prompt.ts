import "server-only";
import type { ClientBase } from "pg";
import { z } from "zod";

/**
 * Lets a connection send BEGIN and COMMIT without waiting: BEGIN goes together with the first statement, and COMMIT together with one
 * that says, by `last` in its text, that nothing is left to decide. Nobody who waits for a row waits for this process as well, and each transaction saves two round
 * trips. What fails is told by the statement beside it: PostgreSQL answers in order, and turns the COMMIT after a fault into ROLLBACK.
 */
export function makePrompt(client: ClientBase, last: string): void {
  const query = client.query;
  const ask = (...asked: unknown[]): Promise<unknown> => Reflect.apply(query, client, asked);
  let committing: Promise<unknown> | null = null;
  const promptly = (...asked: unknown[]): unknown => {
    const text = Asked.safeParse(asked[0]).data?.text ?? "";
    // Whoever hands over a function to call is no transaction.
    if (asked.length > 1) return ask(...asked);
    if (text === "BEGIN") {
      ask(...asked).catch(toldBeside);
      return Promise.resolve({ rows: [], fields: [], rowCount: 0 });
    }
    const sent = committing;
    committing = null;
    if (text === "COMMIT" && sent !== null) return sent;
    const answer = ask(...asked);
    if (text.includes(last)) {
      committing = ask("COMMIT");
      committing.catch(toldBeside);
    }
    return answer;
  };
  Object.assign(client, { query: promptly });
}

const toldBeside = () => undefined;
const Asked = z.object({ text: z.string() });
