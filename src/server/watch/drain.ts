import "server-only";
import type { Server } from "node:http";
import { env } from "@/env";
import { tell } from "@/journal";

/** Whether this server is about to end, and whoever spreads requests over several should send it no more. */
export const isDraining = (): boolean => shared.draining;

/** Remembers a server that takes requests. */
export const watchServer = (server: Server): unknown => shared.servers.add(server);

/**
 * Ends well when told to: says so where its readiness is asked for, goes on answering for DRAIN_SECONDS, takes nothing new, waits
 * for what is under way, but no longer than 20 s, and goes.
 */
export function drainOnSignal(): void {
  process.on("SIGTERM", () => void drain(env().DRAIN_SECONDS * 1000, patience));
  process.on("SIGINT", () => void drain(0, patience));
  // The leash: whoever started us is gone, and somebody may be about to start anew.
  process.on("SIGHUP", () => void drain(0, 2_000));
}

async function drain(notice: number, bound: number): Promise<void> {
  if (shared.draining) return;
  shared.draining = true;
  tell("info", "draining");
  await new Promise((resolve) => setTimeout(resolve, notice));
  const tooLong = setTimeout(() => end("broken-off"), bound);
  const servers = [...shared.servers];
  // A connection that was busy when the server closed would else be kept for its next request.
  const idle = setInterval(() => servers.map((server) => server.closeIdleConnections()), 100);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  clearInterval(idle);
  clearTimeout(tooLong);
  end("drained");
}

function end(how: "drained" | "broken-off"): never {
  tell(how === "drained" ? "info" : "warning", how);
  process.exit(0);
}

/** How long a request may take that is under way, in milliseconds: longer than any transaction. */
const patience = 20_000;

const holder = globalThis as typeof globalThis & {
  plumblineDrain?: { draining: boolean; servers: Set<Server> };
};
holder.plumblineDrain ??= { draining: false, servers: new Set() };
const shared = holder.plumblineDrain;
