import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** It was stopped by somebody who had the right to. */
export class Stopped extends Error {}

/**
 * Draws a document in a process of its own, at a low priority and with bounded memory, so that the server goes on
 * answering. `told` hears how far it is, from 0 to 1, and answers whether to go on. Throws Stopped, or what went wrong.
 */
export async function press(
  id: string,
  job: { format: string; document: unknown },
  told: (share: number) => Promise<boolean>,
): Promise<Uint8Array> {
  // Nothing of the server's surroundings: neither its secrets, nor the options by which it was itself started.
  const child = spawn(process.execPath, order, {
    stdio: ["pipe", "pipe", "pipe", "ipc"],
    env: { NODE_ENV: "production" },
  });
  at.set(id, child);
  try {
    return await new Promise((resolve, reject) => {
      const bytes: Buffer[] = [];
      const complaints: Buffer[] = [];
      let stopped = false;
      const stop = () => {
        stopped = true;
        child.kill("SIGKILL");
      };
      const limit = setTimeout(() => child.kill("SIGKILL"), longest);
      child.stdout?.on("data", (chunk: Buffer) => bytes.push(chunk));
      child.stderr?.on("data", (chunk: Buffer) => complaints.push(chunk));
      // A broken pipe is told by the exit code.
      child.stdin?.on("error", () => undefined);
      let last = 0;
      child.on("message", (share) => {
        if (typeof share !== "number" || Date.now() - last < 300) return;
        last = Date.now();
        // That it could not be told how far it is does not keep it from being made.
        told(share).then(
          (goOn) => goOn || stop(),
          () => undefined,
        );
      });
      child.on("error", reject);
      child.on("close", (code, signal) => {
        clearTimeout(limit);
        if (stopped || cancelled.delete(id)) reject(new Stopped());
        else if (code === 0) resolve(Buffer.concat(bytes));
        else
          reject(new Error(`${signal ?? code}`, { cause: faultThere(Buffer.concat(complaints).toString()) }));
      });
      child.stdin?.end(JSON.stringify(job));
    });
  } finally {
    at.delete(id);
  }
}

/** Ends the press that draws this report, where it is one of this process. Others hear of it when they tell how far they are. */
export function stopPress(id: string): void {
  const child = at.get(id);
  if (child === undefined) return;
  cancelled.add(id);
  child.kill("SIGKILL");
}

/** No report takes that long; whatever does hangs. */
const longest = 5 * 60_000;

// The source is at hand wherever the product runs. The path is put together here, so that no bundler follows it.
const order = [
  "--conditions=react-server",
  "--max-old-space-size=768",
  "--import",
  "tsx",
  join(process.cwd(), "src", "server", "reports", "draw.ts"),
];

const holder = globalThis as typeof globalThis & {
  plumblinePresses?: { at: Map<string, ChildProcess>; cancelled: Set<string> };
};
holder.plumblinePresses ??= { at: new Map(), cancelled: new Set() };
const { at, cancelled } = holder.plumblinePresses;

/** What went wrong in the other process, by its last words: where it stood is told of it, as of a fault here. */
const faultThere = (words: string): Error => Object.assign(new Error(), { stack: words.slice(-4000) });
