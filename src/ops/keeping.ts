import { tell } from "@/journal";
import { isGoingDown } from "@/server/machine/connection";
import type { Database } from "@/server/machine/database";
import { Obstacle } from "@/server/machine/obstacle";
import type { ProductLock } from "@/server/machine/product-lock";
import type { Order } from "./order";
import { openPlace } from "./place";
import type { WebServer } from "./web-server";

type Kept = {
  order: Order;
  /** Whoever comes back holds another lock. */
  place: { database: Database; lock: ProductLock };
  web: WebServer;
  startWeb(patience: number): Promise<WebServer>;
  stopped: AbortSignal;
};

/**
 * Keeps the product served until somebody says stop: a web server that was killed, and a database of ours that was, are started
 * again at once. What does not come back is an obstacle.
 */
export async function keepServing(kept: Kept): Promise<void> {
  const never = new Promise<never>(() => {});
  await Promise.race([keepWebServer(kept), keepDatabase(kept).then(() => never)]);
}

async function keepWebServer({ web: first, startWeb, stopped }: Kept): Promise<void> {
  let web = first;
  for (let failed = web.answered ? 0 : attempts; ; failed = web.answered ? 0 : failed + 1) {
    await Promise.race([web.ended, raised(stopped)]);
    if (stopped.aborted) return web.stop();
    if (failed >= attempts) throw new Obstacle("web-server-ended");
    tell("error", "web-server-ended", { next: "starting it again" });
    web = await startWeb(10_000);
  }
}

/** How often it may end before it answers. */
const attempts = 3;

async function keepDatabase({ order, place, stopped }: Kept): Promise<void> {
  while (order.whose === "ours") {
    await Promise.race([place.lock.lost, raised(stopped)]);
    if (stopped.aborted) return;
    tell("error", "database-ended", { next: "starting it again" });
    place.lock = await takeAgain(order, place.database, stopped);
  }
}

/**
 * Where the web server looks for it, since that has no other address of it. One that cannot come back yet, such as on a full disk,
 * is tried for as long as people are told to wait.
 */
async function takeAgain(order: Order, { url }: Database, stopped: AbortSignal): Promise<ProductLock> {
  for (let told = Date.now(); ; ) {
    try {
      const { lock } = await openPlace(order, Number(new URL(url).port));
      if (lock !== undefined) return lock;
    } catch (error) {
      if (stopped.aborted || !mayComeBack(error)) throw error;
      if (Date.now() - told > 60_000) {
        tell("error", "database-ended", { next: "still trying" });
        told = Date.now();
      }
    }
    // What was killed may still be about to let go.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const mayComeBack = (error: unknown): boolean =>
  isGoingDown(error) || (error instanceof Obstacle && error.code === "database-not-started");

function raised(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
