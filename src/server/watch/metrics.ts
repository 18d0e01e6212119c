import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { hear } from "@/journal";
import { poolNow } from "../connections";
import { asideNow } from "../following";

/** How a request went, as it is counted. */
export type Went = { route: string; method: string; status: number; seconds: number };

/** Everything counted since the server started, as Prometheus reads it, and in which form. */
export async function countsNow(): Promise<{ text: string; type: string }> {
  const { registry } = meters();
  return { text: await registry.metrics(), type: registry.contentType };
}

/** Counts a request that has been answered, and what was done in it. */
export function count({ route, method, status, seconds }: Went, did: readonly string[]): void {
  const { requests, durations, changes } = meters();
  requests.inc({ route, method: known.has(method) ? method : "other", status });
  durations.observe({ route }, seconds);
  for (const action of did) changes.inc({ action });
}

/** One more request that is under way, or one fewer. */
export const underWay = (by: 1 | -1): void => meters().underWay.inc(by);

/** Begins to count what the journal is told. */
export function countRefusals(): void {
  const { refusals, faults } = meters();
  hear((event, { reason }) => {
    if (event === "refused") refusals.inc({ reason: `${reason}` });
    if (event === "fault") faults.inc();
  });
}

const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

// Each bundle of Next's has its own copy of this file, and there is one count.
const holder = globalThis as typeof globalThis & { plumblineMeters?: ReturnType<typeof makeMeters> };
function meters() {
  holder.plumblineMeters ??= makeMeters();
  return holder.plumblineMeters;
}

function makeMeters() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const [state, help] of pool)
    new Gauge({
      name: `plumbline_database_connections_${state}`,
      help,
      registers,
      collect() {
        this.set(poolNow()[state]);
      },
    });
  return {
    registry,
    requests: new Counter({
      name: "plumbline_requests_total",
      help: "Requests answered, by kind of address, method and status.",
      labelNames: ["route", "method", "status"],
      registers,
    }),
    durations: new Histogram({
      name: "plumbline_request_seconds",
      help: "How long requests took until they were answered, by kind of address.",
      labelNames: ["route"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    underWay: new Gauge({
      name: "plumbline_requests_under_way",
      help: "Requests not answered yet.",
      registers,
    }),
    changes: new Counter({
      name: "plumbline_changes_total",
      help: "What was done, as the audit chain calls it.",
      labelNames: ["action"],
      registers,
    }),
    refusals: new Counter({
      name: "plumbline_refusals_total",
      help: "What was refused, by reason.",
      labelNames: ["reason"],
      registers,
    }),
    aside: new Gauge({
      name: "plumbline_read_aside",
      help: "What dashboards asked, by whether a PostgreSQL that follows gave the answer, or the first.",
      labelNames: ["at"],
      registers,
      collect() {
        const { follower, first } = asideNow();
        this.set({ at: "follower" }, follower);
        this.set({ at: "first" }, first);
      },
    }),
    faults: new Counter({ name: "plumbline_faults_total", help: "What failed unexpectedly.", registers }),
  };
}

const pool = [
  ["open", "Connections to the database that are open."],
  ["idle", "Connections that nobody uses."],
  ["waiting", "Requests that wait for a connection."],
] as const;
