import { createInterface } from "node:readline";
import { fail } from "./progress.mjs";

/** Whether to go on: asks before the demonstration is started over, since what was tried out in it goes. */
export async function confirmLoss({ demonstration, confirmed }) {
  if (demonstration !== "anew" || confirmed) return true;
  if (!process.stdin.isTTY)
    fail(
      "--reset-demo deletes what was tried out in the demonstration: add --yes to say that this is meant.",
    );
  process.stdout.write(
    "This deletes the demonstration's organisations with all that was tried out in them; others stay.\nStart it over? [y/N] ",
  );
  return /^y(es)?$/i.test((await answer()).trim());
}

// Not as a terminal, which would keep Ctrl-C to itself.
function answer() {
  const lines = createInterface({ input: process.stdin, terminal: false });
  return new Promise((resolve) => {
    lines.once("line", resolve);
    lines.once("close", () => resolve(""));
    process.once("SIGINT", () => lines.close());
  }).finally(() => lines.close());
}
