import { shippedOism3 } from "@/catalogue/o-ism3";
import { metricTypes } from "@/domain/oism3/model";
import { median, medianRatio } from "./figures";
import type { Ground } from "./ground";
import { type Job, type Lane, rateOf } from "./job";
import type { Row } from "./rows";
import type { Server } from "./servers";
import type { Stage } from "./stage";

const connections = 10;

/** Requests before anything is measured: they load what is loaded once. */
export const warm = 100;

/** Saving one answer, beside what a bare handler inserts: ten people at once, each in a draft of their own. */
export async function measureSaving({ generator, ground, pace, ...servers }: Stage): Promise<Row[]> {
  const { product, bareNext, bareNode } = servers;
  const { rounds, seconds, steady, again } = pace;
  const saving = () => ({ ...savesTo(product, ground), connections });
  const inserting = (server: Server) => () => ({ ...insertInto(server), connections });
  const rate = (of: () => Job) => rateOf(generator, of, seconds);
  await generator.run({ ...saving(), requests: warm });
  await generator.run({ ...insertInto(bareNext), connections, requests: warm });
  await generator.run({ ...insertInto(bareNode), connections, requests: warm });
  const ours: number[] = [];
  const pairs: [number, number][] = [];
  const node: [number, number][] = [];
  for (let round = 0; round < rounds; round++) {
    const saved = await rate(saving);
    const inserted = await rate(inserting(bareNext));
    node.push([inserted, await rate(inserting(bareNode))]);
    ours.push(saved);
    pairs.push([saved, inserted]);
  }
  const late: number[] = [];
  for (let round = 0; round < again; round++) {
    const { p99 } = await generator.run({ ...saving(), seconds: steady, rate: 50 });
    late.push(p99);
  }
  return [
    {
      what: "save one answer",
      measure: "share of a bare Next handler's inserts",
      value: medianRatio(pairs),
      unit: "%",
      target: { atLeast: 0.5 },
    },
    { what: "save one answer", measure: "rate", value: median(ours), unit: "per second" },
    {
      what: "save one answer",
      measure: "p99 at 50 requests/s",
      value: median(late),
      unit: "ms",
      target: { atMost: 50 },
    },
    {
      what: "bare Next handler",
      measure: "share of bare Node's inserts",
      value: medianRatio(node),
      unit: "%",
    },
  ];
}

let turn = 0;

/** A field of each draft that nothing was saved into yet: what was cut off at the end of a run may have been saved. */
export function savesTo({ url }: Server, { cookie, drafts }: Ground): Omit<Job, "connections"> {
  const field = `metrics.${metricTypes[Math.floor(turn / processes.length) % metricTypes.length]}`;
  const process = processes[turn % processes.length] ?? "";
  turn += 1;
  const save = drafts.map((draft): Lane => ({ path: `/api/assessments/${draft}/answers`, process, field }));
  const headers = { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" };
  return { url, headers, save };
}

const processes = shippedOism3.processes.map(({ id }) => id);

function insertInto({ url }: Server): Omit<Job, "connections"> {
  const save = Array.from({ length: connections }, () => ({
    path: "/insert",
    process: "GP-1",
    field: "operated",
  }));
  return { url, headers: { "content-type": "application/json" }, save };
}
