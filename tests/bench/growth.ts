import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connected } from "@/server/machine/connection";
import { median, medianRatio, perSecond } from "./figures";
import { besides, settingsFor } from "./ground";
import type { Job } from "./job";
import { pagesOf } from "./reading";
import type { Row } from "./rows";
import { savesTo, warm } from "./saving";
import { type Server, startProduct } from "./servers";
import type { Stage } from "./stage";

/** How long things take among 100,000 assessments (fewer when in haste), beside what they take among twenty: the same rows and as many lines. */
export async function measureGrowth(stage: Stage): Promise<Row[]> {
  const { database, folder, ground, generator, pace, product } = stage;
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
    for (const [what, of] of ways) {
      const time = async (server: Server) => {
        const outcome = await generator.run({ ...of(server), connections: 1, requests: pace.asked });
        return 1000 / perSecond(outcome.answered, outcome.seconds);
      };
      for (const server of [product, large])
        await generator.run({ ...of(server), connections: 1, requests: warm / 4 });
      const pairs: [number, number][] = [];
      for (let round = 0; round < pace.rounds; round++) pairs.push([await time(large), await time(product)]);
      rows.push({
        what: `${what} among ${assessments}`,
        measure: `${inUnit} in its unit: ${median(pairs.map(([ours]) => ours)).toFixed(1)} ms, as a multiple of among 20`,
        value: medianRatio(pairs),
        unit: "×",
        target: { atMost: 1.25 },
      });
    }
    return rows;
  } finally {
    await large.stop();
  }
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
    const values: Record<string, string> = {
      all: `${pace.grown}`,
      organisation: ground.organisationId,
      unit,
    };
    const script = readFileSync("tests/bench/growth.sql", "utf8")
      .replace(/:'(\w+)'/g, (_, name) => client.escapeLiteral(values[name] ?? ""))
      .replace(/:(all)\b/g, (_, name) => values[name] ?? "");
    await client.query(script);
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
