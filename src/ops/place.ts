import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { hasCluster } from "@/server/machine/cluster";
import { isGoingDown } from "@/server/machine/connection";
import { type Database, openDatabase } from "@/server/machine/database";
import { Obstacle } from "@/server/machine/obstacle";
import { type ProductLock, takeProductLock } from "@/server/machine/product-lock";
import type { Order } from "./order";

/** The database of an order, and the right to be the one that serves it; without the right, another process serves it. */
export type Place = { database: Database; lock: ProductLock | undefined };

/** Opens the database and takes the right to serve it at once, if it is free. Another's server may serve many. */
export async function openPlace({ data, whose }: Order, port?: number): Promise<Place> {
  const database = await openDatabase(data, whose, port === undefined ? {} : { port });
  const free = { lost: new Promise<void>(() => {}), release: async () => {} };
  return { database, lock: whose === "ours" ? await takeProductLock(database.ownerUrl) : free };
}

/**
 * Opens the database and takes the right to serve it. One process at a time serves a data folder; one that was
 * killed in part is about to end, and is waited for: long if its launcher is dead, a moment if that lives.
 */
export async function takePlace(order: Order, stopped: AbortSignal) {
  const started = Date.now();
  const patience = started + 20_000;
  while (true) {
    const place = await attempt(order, patience);
    if (place?.lock) return { database: place.database, lock: place.lock };
    const other = readServing(order.data);
    const alive = other !== undefined && other.launcher !== order.launcher && isAlive(other.launcher);
    if (stopped.aborted || Date.now() > (alive ? started + 3_000 : patience)) throw servedAlready(order);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

// The one that is about to end takes the database down, perhaps while we look at it.
async function attempt(order: Order, patience: number): Promise<Place | undefined> {
  try {
    return await openPlace(order);
  } catch (error) {
    if (order.whose === "ours" && Date.now() < patience && isGoingDown(error)) return undefined;
    throw error;
  }
}

/** That another process serves this data folder: where, and which. */
export function servedAlready({ data }: Order): Obstacle {
  const { address = "", launcher = "" } = readServing(data) ?? {};
  return new Obstacle("already-running", { address, process: `${launcher}` });
}

/** Whether there is a database in the data folder, or one elsewhere is named. */
export const isFounded = ({ data, whose }: Order): boolean => whose !== "ours" || hasCluster(resolve(data));

const Serving = z.object({ launcher: z.number(), address: z.string() });
const fileIn = (data: string) => join(data, "serving.json");

/** Writes down who serves this data folder, and where. */
export function announce({ data, launcher }: Order, address: string): void {
  writeFileSync(fileIn(data), JSON.stringify({ launcher, address }), { mode: 0o600 });
}

/** Whether this launcher's last one had come as far before it was killed. */
export const hasAnnounced = ({ data, launcher, ...order }: Order): boolean =>
  "again" in order && order.again === true && readServing(data)?.launcher === launcher;

export const withdraw = ({ data }: Order): void => rmSync(fileIn(data), { force: true });

function readServing(data: string) {
  try {
    return Serving.parse(JSON.parse(readFileSync(fileIn(data), "utf8")));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
