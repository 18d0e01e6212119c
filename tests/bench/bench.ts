import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { foundGround, makeBare, openGround, settingsFor } from "./ground";
import { measureGrowth } from "./growth";
import { measureHolding } from "./holding";
import { startGenerator } from "./job";
import { measureLighthouse } from "./lighthouse";
import { measureReading } from "./reading";
import { type Row, tableOf, verdict, withTable } from "./rows";
import { measureSaving } from "./saving";
import { measureScoring } from "./scoring";
import { measureScripts } from "./scripts";
import { buildCeiling, startBareNext, startBareNode, startProduct } from "./servers";
import { paces, type Stage } from "./stage";
import { measureStarting } from "./starting";
import { shareStolen, type Ticks, ticksNow } from "./stolen";
import { type Wish, wishOf } from "./wish";

const measurements = {
  scripts: measureScripts,
  scoring: measureScoring,
  saving: measureSaving,
  reading: measureReading,
  growth: measureGrowth,
  starting: measureStarting,
  holding: measureHolding,
  lighthouse: measureLighthouse,
};

const folder = ".plumbline-bench";
const wish = wishOf(process.argv.slice(2), Object.keys(measurements));
if (typeof wish === "string") console.error(wish);
process.exit(typeof wish === "string" ? 2 : await bench(wish));

/** Measures, writes down what came of it, and says what was missed. */
async function bench(wish: Wish): Promise<number> {
  const began = { at: new Date(), load: loadavg()[0] ?? 0, ticks: ticksNow() };
  const chosen = Object.entries(measurements).filter(([name]) => wish.only.includes(name));
  const stop: (() => unknown)[] = [];
  try {
    const stage = await setUp(wish, stop);
    const rows: Row[] = [];
    for (const [name, measure] of chosen) {
      console.log(`Measuring ${name} …`);
      const found = await measure(stage).catch((fault) => [unmeasured(name, fault)]);
      console.log(tableOf(found));
      rows.push(...found);
    }
    return tell(rows, wish, began);
  } finally {
    for (const end of stop.toReversed()) await end();
  }
}

/** What broke is missed, and the others are measured all the same. */
function unmeasured(name: string, fault: unknown): Row {
  console.error(fault);
  const target = { atLeast: 1 };
  return { what: name, measure: "measured, and no fault", value: 0, unit: "times", target };
}

async function setUp({ quick }: Wish, stop: (() => unknown)[]): Promise<Stage> {
  const database = await openGround(join(folder, "data"));
  // Also where somebody breaks it off; the servers end by themselves, since they hang on this process.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));
  process.once("exit", () => database.stop());
  const settings = settingsFor(join(folder, "data"), database);
  Object.assign(process.env, settings, { NEXTAUTH_URL: "http://127.0.0.1", LOG_FORMAT: "none" });
  const ground = await foundGround();
  const bare = await makeBare(database);
  await buildCeiling(join(folder, "ceiling"));
  const product = await startProduct(settings);
  stop.push(() => product.stop());
  const bareNext = await startBareNext(join(folder, "ceiling"), bare);
  stop.push(() => bareNext.stop());
  const bareNode = await startBareNode(bare);
  stop.push(() => bareNode.stop());
  const generator = startGenerator();
  stop.push(() => generator.stop());
  const pace = quick ? paces.quick : paces.full;
  return { pace, folder, database, ground, generator, product, bareNext, bareNode };
}

type Began = { at: Date; load: number; ticks: Ticks };

function tell(rows: readonly Row[], { quick, page, ...wish }: Wish, { at: began, load, ticks }: Began) {
  const out = resolve(wish.out ?? folder);
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`;
  const minutes = ((Date.now() - began.getTime()) / 60_000).toFixed(1);
  const { code, line } = verdict(rows);
  const stolen = shareStolen(ticks, ticksNow());
  const told = `Measured ${began.toISOString().slice(0, 10)} in ${minutes} minutes${quick ? " (--quick)" : ""} on ${machine}, which had a load of ${load.toFixed(1)} without it; ${(stolen * 100).toFixed(1)} % of its time went to others on its host.`;
  mkdirSync(out, { recursive: true });
  writeFileSync(
    join(out, "bench.json"),
    `${JSON.stringify({ began, machine, load, stolen, quick, rows }, null, 2)}\n`,
  );
  writeFileSync(join(out, "bench.md"), `${told}\n\n${tableOf(rows)}\n`);
  if (page !== undefined)
    writeFileSync(page, withTable(readFileSync(page, "utf8"), `${told}\n\n${tableOf(rows)}`));
  console.log(`${told}\n${tableOf(rows)}\n${line}`);
  return code;
}
