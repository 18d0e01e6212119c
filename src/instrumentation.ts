import type { Instrumentation } from "next";

/** Begins to watch before the first request is taken. While developing, Next.js speaks for itself and ends by itself. */
export async function register(): Promise<void> {
  // The bundler's own word: without it, all of this would be built for a second runtime, in which nothing runs.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { env } = await import("./env");
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
}

/** What failed unexpectedly, with the number by which whoever asked can tell of it. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { tellFault } = await import("./journal");
    const number = error instanceof Error && "digest" in error ? { number: `${error.digest}` } : {};
    tellFault(error, { ...number, route: context.routePath, during: context.routeType });
  }
};
