import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { interruption, run } from "./children.mjs";
import { Failure, fail } from "./progress.mjs";
import { judge } from "./tally.mjs";

const reports = ".plumbline-launch";

/** A way to run the tools that came with the packages, by the Node that was brought. */
export const toolsOf = (node) => (path, args, options) =>
  run(node, [`node_modules/${path}`, ...args], options);

/** Runs vitest by one of its configurations, with a report that can be counted. */
export const vitest = (node, config, report, reporter = "default") =>
  toolsOf(node)("vitest/vitest.mjs", [
    ...["run", "-c", `tests/${config}`, `--reporter=${reporter}`],
    ...["--reporter=json", `--outputFile.json=${report}`],
  ]);

/** Ends with one line that sums what was counted; 0 if nothing failed. */
export function sumUp(counts) {
  const sum = (of) => counts.reduce((total, count) => total + count[of], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return sum("failed") === 0 ? 0 : 1;
}

/** A check that either holds or does not counts as one. */
export const check = (name, work) =>
  timed(name, async () => {
    const { code, output } = await work();
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, output };
  });

/** A suite counts what its report says, and names what it skipped where that is allowed. */
export const suite = (name, count, work, { mayBeSkipped = false, named = () => [] } = {}) =>
  timed(name, async () => {
    mkdirSync(reports, { recursive: true });
    const report = `${process.cwd()}/${reports}/report.json`;
    rmSync(report, { force: true });
    const { code, output } = await work(report);
    const said = read(report);
    const counted = judge(count(said), code, { mayBeSkipped });
    for (const test of named(said)) console.log(`Skipped: ${test}`);
    return counted.failed === 0 ? counted : { ...counted, output };
  });

async function timed(name, work) {
  console.log(`${name} …`);
  const started = performance.now();
  const { output, ...count } = await work().catch(crashed);
  if (interruption()) fail(interruption());
  if (output) console.log(output.trimEnd());
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${name}: ${count.failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  return count;
}

const crashed = (error) => ({
  ...{ passed: 0, failed: 1, skipped: 0 },
  output: error instanceof Failure ? error.message : `${error.stack}`,
});

function read(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return {};
  }
}
