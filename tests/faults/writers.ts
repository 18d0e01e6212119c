import { randomUUID } from "node:crypto";
import { processes } from "../server/assessing";
import type { Ledger, Sent } from "./ledger";

/** Where somebody writes, what they take that to be, and the cookie of their session. */
export type Desk = { address: string; origin: string; assessmentId: string; cookie: string };

/** Somebody who writes one answer after another until told to stop. */
export type Writer = { stop(): Promise<void> };

/**
 * Writes into one process, note and tick in turn, and sends each change until it is acknowledged, as a browser does. Somebody
 * who is told to wait waits a moment only, since what is looked for is the first moment at which it goes on.
 */
export function startWriter(desk: () => Desk, process: string, ledger: Ledger): Writer {
  let stopped = false;
  const write = async () => {
    for (let round = 0; !stopped; round++) {
      const field = round % 2 === 0 ? "note" : "operated";
      const value = field === "note" ? `${process} ${round}` : round % 4 === 1 ? "yes" : "no";
      const at = `${process} ${field}`;
      const version = ledger.versions.get(at) ?? 0;
      const sent = { change: randomUUID(), process, field, value, version };
      ledger.sent.set(sent.change, sent);
      while (!(await send(desk(), sent, ledger))) await pause(60);
      ledger.versions.set(at, version + 1);
    }
  };
  const done = write();
  return {
    stop: () => {
      stopped = true;
      return done;
    },
  };
}

/** So many of them, each at a process of their own. */
export const startWriters = (desk: () => Desk, ledger: Ledger, many = 6): Writer[] =>
  processes.slice(0, many).map((process) => startWriter(desk, process, ledger));

/** Whether the change was acknowledged; anything else that was said is kept. */
export async function send(
  { address, origin, assessmentId, cookie }: Desk,
  sent: Sent,
  ledger: Ledger,
): Promise<boolean> {
  const began = performance.now();
  try {
    const answer = await fetch(`${address}/api/assessments/${assessmentId}/answers`, {
      method: "POST",
      headers: { cookie, origin, "content-type": "application/json" },
      body: JSON.stringify(sent),
      signal: AbortSignal.timeout(30_000),
    });
    const body = await answer.text();
    const at = performance.now();
    if (answer.status === 200) ledger.acknowledged.set(sent.change, { ...sent, at, began });
    else ledger.told.push({ status: answer.status, headers: answer.headers, body, at });
    return answer.status === 200;
  } catch {
    ledger.told.push({ status: undefined, headers: undefined, body: "", at: performance.now() });
    return false;
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
