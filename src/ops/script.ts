import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs another file of this folder to its end, with our settings and our output; gives its exit code. */
export function runScript(name: string, args: readonly string[], stopped: AbortSignal): Promise<number> {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", file, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  stopped.addEventListener("abort", () => child.kill("SIGTERM"));
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
