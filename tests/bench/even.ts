import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { percentile } from "./figures";
import type { Outcome } from "./job";

/** What goes to the server next, and what is done with the status it answers, or the fault by which there is none. */
export type Sending = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  onStatus?: (status: number | string) => void;
};

/**
 * Sends so many requests per second, evenly, whether those before were answered or not, as people do who know nothing of each other:
 * autocannon sends all of a second at its beginning. Each takes a lane of its own, of which there are as many as connections.
 * Latency counts from when a request was due, so that whoever waits for others to be answered is late as well.
 */
export async function evenly(
  { rate, seconds }: { rate: number; seconds: number },
  lanes: readonly (() => Sending)[],
): Promise<Outcome> {
  // In turn, or one that was not needed for a while is closed by the server just when it is.
  const agent = new Agent({ keepAlive: true, maxSockets: lanes.length, scheduling: "fifo" });
  const free = [...lanes];
  const waiting: ((lane: () => Sending) => void)[] = [];
  const took: number[] = [];
  const statuses: (number | string)[] = [];
  const began = performance.now();
  const sendAt = async (due: number) => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const lane = free.shift() ?? (await new Promise<() => Sending>((resolve) => waiting.push(resolve)));
    statuses.push(await send(agent, lane()));
    took.push(performance.now() - due);
    const next = waiting.shift();
    if (next === undefined) free.push(lane);
    else next(lane);
  };
  await Promise.all(Array.from({ length: seconds * rate }, (_, at) => sendAt(began + (at * 1000) / rate)));
  agent.destroy();
  const answered = statuses.filter(
    (status) => typeof status === "number" && status >= 200 && status < 300,
  ).length;
  return {
    answered,
    failed: statuses.length - answered,
    statuses: [...new Set(statuses)].join(", "),
    seconds: (performance.now() - began) / 1000,
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
  };
}

/** The status of the answer, once it has been read whole, or the fault by which there is none. */
function send(agent: Agent, { url, method, headers, body, onStatus }: Sending): Promise<number | string> {
  return new Promise((resolve) => {
    const told = (status: number | string) => {
      onStatus?.(status);
      resolve(status);
    };
    const broke = (fault: NodeJS.ErrnoException) => told(fault.code ?? fault.message);
    const read = async (answer: IncomingMessage) => {
      await text(answer);
      told(answer.statusCode ?? 0);
    };
    request(url, { method, headers, agent }, (answer) => read(answer).catch(broke))
      .on("error", broke)
      .end(body);
  });
}
