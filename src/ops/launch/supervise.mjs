import { spawn } from "node:child_process";
import { interruption, track } from "./children.mjs";
import { fail } from "./progress.mjs";

/**
 * Runs the machine room (`src/ops/serve.ts`) to its end. It is told what to do on its standard input,
 * and stops when that closes: by a signal to the launcher, or because the launcher was killed.
 */
export async function supervise(order, brought) {
  const node = await brought;
  if (interruption()) return 0;
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_BACKUP_URL, ...environment } = process.env;
  const child = spawn(node, ["--import", "tsx", "--conditions=react-server", "src/ops/serve.ts"], {
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
  const { code, signal } = await new Promise((resolve) => track(child, resolve));
  if (signal) fail(`Plumbline was ended from outside (${signal}): start it again, its data is safe.`);
  return code;
}
