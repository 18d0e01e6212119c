import "server-only";
import type { ClientBase } from "pg";
import { z } from "zod";

/**
 * Lets a connection send BEGIN and COMMIT without waiting: BEGIN goes together with the first statement, and COMMIT together with one
 * that says, by `last` in its text, that nothing is left to decide. Nobody who waits for a row waits for this process as well, and
 * each transaction saves two round trips and two writes to the socket, which cost more than what they carry. What fails is told by
 * the statement beside it: PostgreSQL answers in order, and turns the COMMIT after a fault into ROLLBACK.
 */
export function makePrompt(client: ClientBase, last: string): void {
  const { connection } = Connected.parse(client);
  const query = client.query;
  const ask = (...asked: unknown[]): Promise<unknown> => Reflect.apply(query, client, asked);
  /** What was corked for the statement to come, and lets go of what it held. */
  let release = nothing;
  let committing: Promise<unknown> | null = null;
  const promptly = (...asked: unknown[]): unknown => {
    // Whoever hands over a function to call is no transaction.
    if (asked.length > 1) return ask(...asked);
    const text = Asked.safeParse(asked[0]).data?.text ?? "";
    if (text === "BEGIN") {
      release = heldBack(connection.stream);
      ask(...asked).catch(nothing);
      return Promise.resolve({ rows: [], fields: [], rowCount: 0 });
    }
    const sent = committing;
    committing = null;
    if (text === "COMMIT" && sent !== null) return sent;
    const isLast = text.includes(last);
    if (isLast) connection.stream.cork();
    const answer = ask(...asked);
    if (isLast) {
      committing = ask("COMMIT");
      committing.catch(nothing);
      connection.stream.uncork();
    }
    release();
    return answer;
  };
  Object.assign(client, { query: promptly });
}

/** Holds back what is written until it is let go of; or until the end of this turn, should nothing follow. */
function heldBack(stream: Stream): () => void {
  let isHeld = true;
  const release = () => {
    if (isHeld) stream.uncork();
    isHeld = false;
  };
  stream.cork();
  setImmediate(release);
  return release;
}

const nothing = (): void => undefined;
type Stream = { cork(): void; uncork(): void };
const isStream = (value: unknown): value is Stream =>
  typeof value === "object" && value !== null && "cork" in value && "uncork" in value;

const Asked = z.object({ text: z.string() });
/** The driver's connection, of which its types say nothing: that it is there, a test sees. */
const Connected = z.object({ connection: z.object({ stream: z.custom<Stream>(isStream) }) });
