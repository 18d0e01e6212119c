import { resolve } from "node:path";
import { type Database, emptyDatabase, prepareDatabase } from "@/server/machine/database";
import { Obstacle } from "@/server/machine/obstacle";
import { demonstrate, inviteFounder, isHalfDemonstrated } from "./demonstrate";
import { joinEnvironment, lastAddress, settleEnvironment } from "./environment";
import { step } from "./launch/progress.mjs";
import { type Order, readOrder } from "./order";
import { announce, openPlace, takePlace, withdraw } from "./place";
import { runScript } from "./script";
import { startWebServer } from "./web-server";
import { welcome } from "./welcome";
import { inWords } from "./wording";

const { order, stopped } = await readOrder();
try {
  process.exitCode = order.work === "run" ? await runBeside(order) : await serve(order);
} catch (error) {
  if (!(error instanceof Obstacle)) throw error;
  console.error(inWords(error));
  process.exitCode = 1;
}
// Idle connections would keep the process for a while.
process.exit();

/** Everything between a database that rests and a page that answers, until the launcher says stop. */
async function serve(order: Order & { work: "serve" | "develop" }): Promise<number> {
  const { database, lock } = await step("Starting the database", () => takePlace(order, stopped));
  try {
    if (isHalfDemonstrated(order)) await emptyDatabase(database.ownerUrl);
    const applied = await step("Bringing the database up to date", () => prepareDatabase(database));
    const address = settle(order, database, `http://127.0.0.1:${order.port}`);
    const signIns = await demonstrate(order, database, applied);
    const founding = await inviteFounder(order);
    if (stopped.aborted) return 0;
    announce(order, address);
    const web = await step("Starting the web server", () =>
      startWebServer(order.work === "develop" ? "dev" : "start", order.port, stopped, order.host),
    );
    if (!stopped.aborted) console.log(welcome(address, signIns, founding));
    await Promise.race([web.ended, raised(stopped)]);
    if (!stopped.aborted) throw new Obstacle("web-server-ended");
    await web.stop();
    return 0;
  } finally {
    withdraw(order);
    await lock.release();
    database.stop();
  }
}

/** A command beside the product: on the database of the one that runs, or on one started for the moment. */
async function runBeside(order: Order & { work: "run" }): Promise<number> {
  const { database, lock } = await openPlace(order);
  if (!lock) {
    joinEnvironment(order.data);
    return runScript(order.script, order.args, stopped);
  }
  try {
    await prepareDatabase(database);
    settle(order, database, lastAddress(order.data) ?? `http://127.0.0.1:${order.port}`);
    return await runScript(order.script, order.args, stopped);
  } finally {
    await lock.release();
    if (database.startedHere) database.stop();
  }
}

function settle(order: Order, { url, signInKey }: Database, address: string): string {
  return settleEnvironment(order.data, {
    DATABASE_URL: url,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: signInKey,
    EVIDENCE_FOLDER: resolve(order.data, "evidence"),
  });
}

function raised(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}
