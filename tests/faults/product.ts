import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { freePort } from "@/server/machine/free-port";
import { readKeys } from "@/server/machine/keys";
import { makeThrowAway } from "../throw-away";
import { childOf } from "./processes";

/** The built product as an operator starts it, on an empty data folder of its own. */
export type Product = {
  address: string;
  data: string;
  /** What it has printed so far. */
  said(): string;
  launcher: number;
  /** What runs now; after a fault others than before. */
  room(): number;
  webServer(): number;
  postmaster(): number;
  /** The database as a role that sees every organisation's rows. */
  readerUrl(): string;
  stop(): Promise<void>;
};

/** Starts it and comes back when it says where it runs. */
export async function startProduct(
  own: Record<string, string> = {},
  { folder, discard } = makeThrowAway("faults"),
): Promise<Product> {
  const { PORT = `${await freePort()}` } = own;
  const launched = launch({ PLUMBLINE_DATA: folder, ...own, PORT });
  let said = "";
  const ended = new Promise<void>((resolve) => launched.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (said.includes("Plumbline runs at")) resolve();
    };
    for (const stream of [launched.stdout, launched.stderr]) stream.on("data", listen);
    launched.once("exit", () => reject(new Error(`The product did not start:\n${said}`)));
  });
  const launcher = launched.pid ?? 0;
  const room = () => childOf(launcher, "room/serve.mjs");
  return {
    address: `http://127.0.0.1:${PORT}`,
    data: folder,
    said: () => said,
    launcher,
    room,
    webServer: () => childOf(room(), "next"),
    postmaster: () => Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]),
    readerUrl: () => asSuperuser(folder),
    stop: async () => {
      launched.kill("SIGTERM");
      await ended;
      discard();
    },
  };
}

/** Starts it as an operator does, with nothing of what this process has taken on of another product. */
export function launch(own: Record<string, string>) {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, ["src/ops/start.mjs", "--no-demo"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH, HOME, NODE_ENV: "production", LOG_FORMAT: "json", NEXT_BUILD_FOLDER: ".next-test", ...own },
  });
}

function asSuperuser(folder: string): string {
  const { DATABASE_URL = "" } = parseEnv(readFileSync(join(folder, "environment"), "utf8"));
  const url = new URL(DATABASE_URL);
  url.username = "postgres";
  url.password = readKeys(folder).superuser;
  return url.href;
}
