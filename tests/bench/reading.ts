import { median, medianRatio } from "./figures";
import type { Ground } from "./ground";
import { rateOf } from "./job";
import type { Row } from "./rows";
import { warm } from "./saving";
import type { Server } from "./servers";
import type { Stage } from "./stage";

const connections = 10;

/** The pages that are read most, each beside a bare page of as many bytes from one query. */
export async function measureReading({ generator, ground, pace, product, bareNext }: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, path] of pagesOf(ground)) {
    const ours = { url: `${product.url}${path}`, headers: { cookie: ground.cookie }, connections };
    const size = await bytesOf(ours.url, ours.headers);
    const theirs = { url: await sameSize(bareNext, size), connections };
    const { rounds, seconds, steady, again } = pace;
    await generator.run({ ...ours, requests: warm });
    await generator.run({ ...theirs, requests: warm });
    const pairs: [number, number][] = [];
    for (let round = 0; round < rounds; round++)
      pairs.push([
        await rateOf(generator, () => ours, seconds),
        await rateOf(generator, () => theirs, seconds),
      ]);
    const late: number[] = [];
    for (let round = 0; round < again; round++)
      late.push((await generator.run({ ...ours, seconds: steady, rate: 20 })).p99);
    rows.push(
      {
        what,
        measure: `share of a bare Next page of ${Math.round(size / 1024)} KB`,
        value: medianRatio(pairs),
        unit: "%",
        target: { atLeast: 0.6 },
      },
      { what, measure: "rate", value: median(pairs.map(([own]) => own)), unit: "per second" },
      { what, measure: "p99 at 20 requests/s", value: median(late), unit: "ms", target: { atMost: 100 } },
    );
  }
  return rows;
}

/** By name, with where they are. */
export const pagesOf = ({ declared, drafts }: Ground): [string, string][] => [
  ["dashboard of one assessment", `/assessments/${declared.at(-1)}/result`],
  ["portfolio", "/portfolio"],
  ["assessment table", `/assessments/${drafts[0]}/table`],
  ["processes of one assessment", `/assessments/${drafts[0]}`],
];

async function bytesOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  const answered = await fetch(url, {
    headers: { ...headers, "accept-encoding": "identity" },
    redirect: "manual",
  });
  if (answered.status !== 200) throw new Error(`${url} answers ${answered.status}.`);
  return (await answered.arrayBuffer()).byteLength;
}

/** The address of a bare page with as many rows as make up these bytes, to one in fifty. */
async function sameSize({ url }: Server, size: number): Promise<string> {
  const at = (count: number) => `${url}/rows?count=${count}`;
  let count = 100;
  for (let attempt = 0; attempt < 6; attempt++) {
    const bytes = await bytesOf(at(count));
    if (Math.abs(bytes - size) < size / 50) return at(count);
    const empty = await bytesOf(at(0));
    count = Math.max(1, Math.round((count * (size - empty)) / (bytes - empty)));
  }
  throw new Error(`No bare page of ${size} bytes could be made.`);
}
