import { type Database, emptyDatabase, prepareDatabase } from "@/server/machine/database";
import { Obstacle } from "@/server/machine/obstacle";
import { compiledFolder } from "./compiled";
import { demonstrate, inviteFounder, isHalfDemonstrated, refuseDemonstrationBeyond } from "./demonstrate";
import { joinEnvironment, lastAddress, settle } from "./environment";
import { keepServing } from "./keeping";
import { step } from "./launch/progress.mjs";
import { type Order, readOrder } from "./order";
import { announce, hasAnnounced, openPlace, takePlace, withdraw } from "./place";
import { runScript } from "./script";
import { startWebServer } from "./web-server";
import { welcome } from "./welcome";
import { inWords } from "./wording";

const { order, stopped } = await readOrder();
try {
  process.exitCode = await work(order);
} catch (error) {
  if (!(error instanceof Obstacle)) throw error;
  console.error(inWords(error));
  process.exitCode = 1;
}
// Idle connections would keep the process for a while.
process.exit();

// What serving has no use for is loaded where it is asked for: it takes longer than all the rest, and people wait.
async function work(order: Order): Promise<number> {
  if (order.work === "run") return runBeside(order);
  if (order.work === "backup") return (await import("./backup")).backUp(order);
  if (order.work === "restore") return (await import("./restore")).putBack(order);
  if (order.work === "seal-anew") return (await import("./seal-anew")).changeSecret(order);
  return serve(order);
}

/** Everything between a database that rests and a page that answers, until the launcher says stop. */
async function serve(order: Order & { work: "serve" | "develop" }): Promise<number> {
  const place = await step("Starting the database", () => takePlace(order, stopped));
  const { database } = place;
  try {
    const address = settle(order, database, `http://127.0.0.1:${order.port}`);
    const startWeb = (patience: number, after?: Promise<unknown>) =>
      startWebServer(order.work === "develop" ? "dev" : "start", order.port, stopped, {
        ...(order.host === undefined ? {} : { host: order.host }),
        patience,
        after,
        compiled: compiledFolder(order.data),
      });
    // What this launcher's last one had come past needs no second time: people wait.
    const prepared = hasAnnounced(order) ? Promise.resolve(undefined) : prepare(order, database);
    const starting = startWeb(order.again ? 10_000 : 0, prepared);
    // The web server waits for it, and fails with it: told of once, when both have ended.
    await Promise.race([prepared, starting.then(() => prepared)]).catch(() => {});
    const web = await step("Starting the web server", () => starting);
    const news = await prepared;
    announce(order, address);
    if (!stopped.aborted && web.answered && news !== undefined && !order.again)
      console.log(welcome(address, news.signIns, news.founding));
    await keepServing({ order, place, web, startWeb, stopped });
    return 0;
  } finally {
    withdraw(order);
    await place.lock.release();
    database.stop();
  }
}

/** Brings the database to where the product can be served from it, and people into it who can. */
async function prepare(order: Order & { work: "serve" | "develop" }, database: Database) {
  if (isHalfDemonstrated(order)) await emptyDatabase(database.ownerUrl);
  const applied = await step("Bringing the database up to date", () => prepareDatabase(database));
  await refuseDemonstrationBeyond(order, database);
  const signIns = await demonstrate(order, database, applied);
  return { signIns, founding: await inviteFounder(order) };
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
