import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import autocannon from "autocannon";
import { evenly, type Sending } from "./even";
import type { Job, Lane, Outcome } from "./job";

// A process of its own, so that who measures does not slow down what is measured more than need be: a job in each line.
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await run(JSON.parse(line)))}\n`);

function run(job: Job): Promise<Outcome> {
  const { rate, seconds = 1 } = job;
  return rate === undefined ? asFastAsItGoes(job) : evenly({ rate, seconds }, lanesOf(job));
}

async function asFastAsItGoes({
  url,
  seconds,
  requests,
  connections,
  headers = {},
  save,
}: Job): Promise<Outcome> {
  const lanes = (save ?? []).values();
  const began = performance.now();
  let ended = began;
  const result = await autocannon({
    url,
    connections,
    headers,
    timeout: 30,
    // How often it looks whether it has come to its end, in milliseconds.
    sampleInt: 50,
    ...(requests === undefined ? { duration: seconds ?? 1 } : { amount: requests }),
    setupClient: (client) => {
      // The whole notices its own end a little late.
      client.on("response", () => {
        ended = performance.now();
      });
      if (save === undefined) return;
      const lane = lanes.next().value;
      if (lane === undefined) throw new Error("There are fewer fields to save into than connections.");
      client.setRequests([savedByCannon(lane)]);
    },
  });
  return {
    answered: result["2xx"],
    failed: result.non2xx + result.errors + result.timeouts,
    statuses: Object.entries(result.statusCodeStats ?? {})
      .map(([status, { count }]) => `${count} × ${status}`)
      .join(", "),
    seconds: (ended - began) / 1000,
    p99: result.latency.p99,
    p50: result.latency.p50,
  };
}

function savedByCannon(lane: Lane) {
  const saves = savesInto(lane);
  const setupRequest = (request: autocannon.Request) => ({ ...request, body: saves.body() });
  return { method: "POST", path: lane.path, setupRequest, onResponse: saves.onStatus } as const;
}

function lanesOf({ url, headers = {}, connections, save }: Job): (() => Sending)[] {
  if (save === undefined)
    return Array.from({ length: connections }, () => () => ({ url, method: "GET", headers }));
  return save.map((lane) => {
    const { body, onStatus } = savesInto(lane);
    return () => ({ url: `${url}${lane.path}`, method: "POST", headers, body: body(), onStatus });
  });
}

/** One field, saved again and again: each change with an id of its own, on the version that the one before made. */
function savesInto({ process, field }: Lane) {
  let version = 0;
  const body = () =>
    JSON.stringify({
      change: randomUUID(),
      process,
      field,
      value: version % 2 === 0 ? "yes" : "no",
      version,
    });
  const onStatus = (status: number | string) => {
    if (status === 200) version += 1;
  };
  return { body, onStatus };
}
