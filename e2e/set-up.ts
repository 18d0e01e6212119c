import { spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { stopInMidRequest } from "./draining";
import { startFounder } from "./founder";
import { faultsOfJournal } from "./journal";

const root = fileURLToPath(new URL("..", import.meta.url));
const data = ".plumbline-test";

/** Starts the built product the way an operator does, beside any other, on an empty data folder; journeys bring their own organisations. */
export default async function setUp() {
  rmSync(`${root}${data}`, { recursive: true, force: true });
  const port = await freePort();
  const { DATABASE_URL, DATABASE_OWNER_URL, NEXTAUTH_URL, ...environment } = process.env;
  const product = spawn("node", ["src/ops/start.mjs", "--no-demo"], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...environment,
      PLUMBLINE_DATA: data,
      PORT: `${port}`,
      NEXT_BUILD_FOLDER: ".next-test",
      DRAIN_SECONDS: "2",
    },
  });
  const ended = new Promise<number | null>((resolve) => product.once("exit", resolve));
  const journal = `${root}.plumbline-launch/journal`;
  process.env.PLUMBLINE_E2E_JOURNAL = journal;
  mkdirSync(`${root}.plumbline-launch`, { recursive: true });
  for (const file of [journal, `${journal}.secrets`]) writeFileSync(file, "");
  await new Promise<void>((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk;
      appendFileSync(journal, chunk);
      if (said.includes("Plumbline runs at")) resolve();
    };
    product.stdout.on("data", listen);
    product.stderr.on("data", listen);
    product.once("exit", () => reject(new Error(`The product did not start:\n${said}`)));
  });
  process.env.PLUMBLINE_E2E_ADDRESS = `http://127.0.0.1:${port}`;
  process.env.PLUMBLINE_E2E_ENVIRONMENT = `${root}${data}/environment`;
  const founder = await startFounder(root, process.env.PLUMBLINE_E2E_ENVIRONMENT);
  process.env.PLUMBLINE_E2E_FOUNDER = founder.address;
  return async () => {
    founder.stop();
    const broken = await stopInMidRequest(`http://127.0.0.1:${port}`, () => product.kill("SIGTERM"));
    const code = await ended;
    if (code !== 0) throw new Error(`The product ended with ${code} when it was told to stop.`);
    if (existsSync(`${root}${data}/postgres/postmaster.pid`))
      throw new Error("Its database is still running.");
    const faults = [...broken, ...faultsOfJournal()];
    if (faults.length > 0) throw new Error(`The product breaks its promises:\n${faults.join("\n")}`);
    rmSync(`${root}${data}`, { recursive: true, force: true });
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = address && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
