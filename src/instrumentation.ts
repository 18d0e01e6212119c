import type { Instrumentation } from "next";
import { env } from "./env";
import { tellFault } from "./journal";

/** Begins to watch before the first request is taken. While developing, Next.js speaks for itself and ends by itself. */
export async function register(): Promise<void> {
  const { watchRequests } = await import("./server/watch/requests");
  const { countRefusals } = await import("./server/watch/metrics");
  watchRequests();
  countRefusals();
  if (env().NODE_ENV !== "production") return;
  const { keepOutput } = await import("./server/watch/output");
  const { drainOnSignal } = await import("./server/watch/drain");
  keepOutput();
  drainOnSignal();
}

/** What failed unexpectedly, with the number by which whoever asked can tell of it. */
export const onRequestError: Instrumentation.onRequestError = (error, _request, { routePath, routeType }) => {
  const number = error instanceof Error && "digest" in error ? { number: `${error.digest}` } : {};
  tellFault(error, { ...number, route: routePath, during: routeType });
};
