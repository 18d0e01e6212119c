import { spawn } from "node:child_process";
import { interruption, track } from "./children.mjs";
import { fail } from "./progress.mjs";
import { builtRoom } from "./set-up.mjs";

/**
 * Runs the machine room (`src/ops/serve.ts`) to its end. It is told what to do on its standard input,
 * and stops when that closes: by a signal to the launcher, or because the launcher was killed.
 */
export async function supervise(order, brought, deaths = 0) {
  const node = await brought;
  if (interruption()) return 0;
  const began = Date.now();
  const { code, signal } = await runRoom(order, node);
  if (!signal) return code;
  // Killed by somebody or for want of memory: what it served is missed. One that dies at once, again and again, is given up.
  const early = Date.now() - began < 3_000 ? deaths + 1 : 0;
  if (order.work !== "serve" || interruption() || early >= 3)
    fail(`Plumbline was ended from outside (${signal}): start it again, its data is safe.`);
  console.error(`Plumbline was ended from outside (${signal}): starting it again.`);
  // What was to be done once is done.
  return supervise({ ...order, again: true, ...afterwards[order.demonstration] }, node, early);
}

const afterwards = { anew: { demonstration: "once" } };

function runRoom(order, node) {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_BACKUP_URL, ...environment } = process.env;
  const room = order.work === "serve" ? [builtRoom()] : ["--import", "tsx", "src/ops/serve.ts"];
  const child = spawn(node, ["--conditions=react-server", ...room], {
    // A group of its own: Ctrl-C in a terminal reaches the launcher alone, which then stops things in order.
    detached: true,
    stdio: ["pipe", "inherit", "inherit"],
    env: {
      ...environment,
      NODE_ENV: order.work === "develop" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      LOG_FORMAT: environment.LOG_FORMAT || (process.stdout.isTTY ? "words" : "json"),
      // The product ends by itself in order (src/server/watch/drain.ts).
      ...(order.work === "serve" ? { NEXT_MANUAL_SIG_HANDLE: "1" } : {}),
    },
  });
  child.stdin.on("error", () => {});
  child.stdin.write(`${JSON.stringify(order)}\n`);
  child.stop = () => child.stdin.end();
  return new Promise((resolve) => track(child, resolve));
}
