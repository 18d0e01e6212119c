import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Founds an organisation of its own for a journey, in the running product's database; gives the ids of its people. */
export function found(input: object): unknown {
  const program = ["--conditions=react-server", "--import", "tsx", "src/ops/found.ts"];
  const { status, stdout, stderr } = spawnSync(
    "node_modules/.bin/node",
    [`--env-file=${process.env.PLUMBLINE_E2E_ENVIRONMENT}`, ...program],
    { cwd: root, input: JSON.stringify(input), encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The organisation could not be founded:\n${stderr}`);
  return JSON.parse(stdout);
}
