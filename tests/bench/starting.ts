import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "@/server/machine/free-port";
import { median } from "./figures";
import type { Row } from "./rows";
import type { Stage } from "./stage";

/** From `npm start` on a data folder that is set up to a page that answers, its database's start included. */
export async function measureStarting({ folder, pace }: Stage): Promise<Row[]> {
  const data = join(folder, "start");
  await start(data);
  const times: number[] = [];
  for (let round = 0; round < pace.again; round++) times.push(await start(data));
  return [
    {
      what: "npm start",
      measure: "cold, after set-up",
      value: median(times),
      unit: "s",
      target: { atMost: 5 },
    },
  ];
}

async function start(data: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  // Without what the bench took on for its own database.
  const { DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, EVIDENCE_FOLDER, SCHEMA_AT, ...operator } =
    process.env;
  const child = spawn(process.execPath, ["src/ops/start.mjs", "--no-demo"], {
    env: { ...operator, PLUMBLINE_DATA: data, PORT: `${port}` },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (child.exitCode === null) {
    const answered = await fetch(`http://127.0.0.1:${port}/sign-in`).catch(() => null);
    if (answered?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - began) / 1000;
  if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}.`);
  child.kill("SIGTERM");
  await ended;
  return seconds;
}
