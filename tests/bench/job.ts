import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { perSecond } from "./figures";

export type Lane = { path: string; process: string; field: string };

/** What is asked how often: for so many seconds, or so many times; as fast as it goes, or so many per second. */
export type Job = {
  url: string;
  connections: number;
  seconds?: number;
  requests?: number;
  rate?: number;
  headers?: Record<string, string>;
  /** Where each connection saves, instead of reading. */
  save?: readonly Lane[];
};

/** Latencies in milliseconds. */
export type Outcome = {
  answered: number;
  failed: number;
  statuses: string;
  seconds: number;
  p50: number;
  p99: number;
};

export type Generator = { run(job: Job): Promise<Outcome>; stop(): void };

/** Starts the process that puts load on others; a job of which anything failed is a fault, since it measured something else. */
export function startGenerator(): Generator {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "tests/bench/load.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (child.stdout === null) throw new Error("The generator has no output.");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(job) {
      child.stdin?.write(`${JSON.stringify(job)}\n`);
      const { done, value } = await lines.next();
      if (done) throw new Error("The generator has ended: its fault is printed above.");
      const outcome: Outcome = JSON.parse(value);
      if (outcome.failed > 0)
        throw new Error(`${outcome.failed} requests failed (${outcome.statuses}): ${job.url}`);
      return outcome;
    },
    stop: () => child.stdin?.end(),
  };
}

/**
 * How many are answered per second by as many as this takes about `seconds`: counted, not timed, or on a machine under load nothing
 * would be answered in time.
 */
export async function rateOf(generator: Generator, of: () => Job, seconds: number): Promise<number> {
  const job = of();
  const first = await generator.run({ ...job, requests: job.connections * 2 });
  const fast = perSecond(first.answered, first.seconds);
  const requests = Math.max(job.connections * 2, Math.ceil(fast * seconds));
  const { answered, seconds: taken } = await generator.run({ ...of(), requests });
  return perSecond(answered, taken);
}
