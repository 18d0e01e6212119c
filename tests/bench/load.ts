import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import autocannon from "autocannon";
import type { Job, Outcome } from "./job";

// A process of its own, so that who measures does not slow down what is measured more than need be: a job in each line.
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await run(JSON.parse(line)))}\n`);

async function run(job: Job): Promise<Outcome> {
  const { url, seconds, requests, connections, rate, headers = {}, save } = job;
  const lanes = (save ?? []).values();
  const result = await autocannon({
    url,
    connections,
    headers,
    timeout: 30,
    ...(requests === undefined ? { duration: seconds ?? 1 } : { amount: requests }),
    ...(rate === undefined ? {} : { overallRate: rate }),
    ...(save === undefined
      ? {}
      : {
          setupClient: (client) => {
            const lane = lanes.next().value;
            if (lane === undefined) throw new Error("There are fewer fields to save into than connections.");
            client.setRequests([saving(lane)]);
          },
        }),
  });
  return {
    answered: result["2xx"],
    failed: result.non2xx + result.errors + result.timeouts,
    statuses: Object.entries(result.statusCodeStats ?? {})
      .map(([status, { count }]) => `${count} × ${status}`)
      .join(", "),
    seconds: result.duration,
    p99: result.latency.p99,
    p50: result.latency.p50,
  };
}

/** One field, saved again and again: each change with an id of its own, on the version that the one before made. */
function saving({ path, process, field }: { path: string; process: string; field: string }) {
  let version = 0;
  const change = (request: autocannon.Request): autocannon.Request => ({
    ...request,
    body: JSON.stringify({
      change: randomUUID(),
      process,
      field,
      value: version % 2 === 0 ? "yes" : "no",
      version,
    }),
  });
  const onResponse = (status: number) => {
    if (status === 200) version += 1;
  };
  return { method: "POST", path, setupRequest: change, onResponse } as const;
}
