import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeLiteral } from "pg";
import { connected } from "@/server/machine/connection";
import { median, medianRatio } from "./figures";
import { besides, type Portfolio, settingsFor } from "./ground";
import type { Job } from "./job";
import { pagesOf } from "./reading";
import type { Row } from "./rows";
import { savesTo } from "./saving";
import { type Server, startProduct } from "./servers";
import type { Stage } from "./stage";

/** How long things take among 100,000 assessments (fewer when in haste), beside what they take among twenty: the same rows and as many lines. */
export async function measureGrowth(stage: Stage): Promise<Row[]> {
  const { database, folder, ground, product } = stage;
  const began = performance.now();
  const { assessments, answered, inUnit } = await fill(stage);
  const seconds = (performance.now() - began) / 1000;
  const large = await startProduct(settingsFor(join(folder, "data"), database, grown));
  try {
    const first = ground.drafts[0];
    const alone = { ...ground, drafts: first === undefined ? [] : [first] };
    const job = (path: string) => (server: Server) => ({
      url: `${server.url}${path}`,
      headers: { cookie: ground.cookie },
    });
    const ways: [string, (server: Server) => Omit<Job, "connections">][] = [
      ...pagesOf(ground)
        .slice(0, 2)
        .map(([what, path]): [string, ReturnType<typeof job>] => [what, job(path)]),
      ["save one answer", (server) => savesTo(server, alone)],
    ];
    const rows: Row[] = [
      {
        what: "growth",
        measure: `filled to ${assessments} assessments, ${answered} of them with all answers`,
        value: seconds,
        unit: "s",
        target: { atMost: 300 },
      },
    ];
    for (const [what, of] of ways)
      rows.push(
        await compare(
          stage,
          [`${what} among ${assessments}`, `${inUnit} in its unit`, "among 20"],
          [() => of(large), () => of(product)],
        ),
      );
    const { wide, narrow } = ground.portfolios;
    const at = (path: string, { cookie }: Portfolio) => ({ url: `${large.url}${path}`, headers: { cookie } });
    for (const [what, path] of [
      ["portfolio", "/portfolio"],
      ["map of units by process", "/portfolio/processes"],
    ])
      rows.push(
        await compare(
          stage,
          [`${what} of ${wide.units} units`, `${wide.readings} assessments each`, sizeOf(narrow)],
          [() => at(`${path}`, wide), () => at(`${path}`, narrow)],
        ),
      );
    return rows;
  } finally {
    await large.stop();
  }
}

type Work = () => Omit<Job, "connections">;

const sizeOf = ({ units, readings }: Portfolio) => `${units} units of ${readings} each`;

/** How long one takes beside another, one after the other and in turn. */
async function compare(
  { generator, pace }: Stage,
  [what, of, beside]: [string, string, string],
  [ours, theirs]: [Work, Work],
): Promise<Row> {
  const time = async (work: Work) => {
    const { answered, seconds } = await generator.run({ ...work(), connections: 1, requests: pace.asked });
    return (1000 * seconds) / answered;
  };
  for (const work of [theirs, ours])
    await generator.run({ ...work(), connections: 1, requests: pace.asked / 2 });
  const pairs: [number, number][] = [];
  for (let round = 0; round < pace.rounds; round++) pairs.push([await time(ours), await time(theirs)]);
  const taken = median(pairs.map(([one]) => one)).toFixed(1);
  return {
    what,
    measure: `${of}: ${taken} ms, as a multiple of ${beside}`,
    value: medianRatio(pairs),
    unit: "×",
    target: { atMost: 1.25 },
  };
}

const grown = "grown";

/** A copy of the database with what there is in it, filled. */
async function fill({ database, ground, pace, product }: Stage) {
  // A database is copied while nobody is in it; the product comes back by itself.
  await connected(`${besides(database, "postgres")}`, async (client) => {
    await client.query("alter database plumbline with allow_connections false");
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'plumbline'");
    await client.query(`create database ${grown} template plumbline`);
    await client.query("alter database plumbline with allow_connections true");
    await client.query(`grant connect on database ${grown} to plumbline_app`);
  });
  await fetch(`${product.url}/sign-in`);
  return connected(`${besides(database, grown)}`, async (client) => {
    const [unit = ""] = ground.units;
    const { organisationId, portfolios } = ground;
    await client.query(scriptOf("growth", { all: pace.grown, organisation: organisationId, unit }));
    for (const { units, readings, organisationId: organisation } of Object.values(portfolios))
      await client.query(scriptOf("portfolio", { units, readings, organisation, template: organisationId }));
    await client.query("vacuum analyze");
    const { rows } = await client.query<{ assessments: number; answered: number; inUnit: number }>(
      `select (select count(*)::int from assessment) as assessments,
        (select count(distinct assessment_id)::int from process_answer where answer <> '{}') as answered,
        (select count(*)::int from assessment where unit_id = $1) as "inUnit"`,
      [unit],
    );
    const [counts] = rows;
    if (counts === undefined) throw new Error("Nothing was filled.");
    return counts;
  });
}

/** A script with its values in place: numbers as `:name`, texts as `:'name'`, which psql takes likewise. */
const scriptOf = (name: string, values: Readonly<Record<string, string | number>>): string =>
  readFileSync(`tests/bench/${name}.sql`, "utf8")
    .replace(/:'(\w+)'/g, (_, key) => escapeLiteral(`${values[key]}`))
    .replace(/(?<!:):(all|units|readings)\b/g, (_, key) => `${values[key]}`);
