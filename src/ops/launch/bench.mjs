import { spawn } from "node:child_process";
import { track } from "./children.mjs";

/** Measures the built product beside its ceilings; 1 where a target is missed. */
export async function bench(node, args) {
  const program = [
    "--import",
    "./src/ops/launch/leash.mjs",
    "--import",
    "tsx",
    "--conditions=react-server",
    "tests/bench/bench.ts",
    ...args,
  ];
  const child = spawn(node, program, {
    // Its input is a leash: when the launcher is gone, killed included, so is what it started.
    stdio: ["pipe", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const { code } = await new Promise((resolve) => track(child, resolve));
  return code;
}
