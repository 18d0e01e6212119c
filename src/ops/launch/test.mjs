import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { interruption, run } from "./children.mjs";
import { findChromium } from "./chromium.mjs";
import { Failure, fail } from "./progress.mjs";
import { build } from "./set-up.mjs";
import { countPlaywright, countVitest, judge } from "./tally.mjs";

// Named one by one: over the whole folder, Biome takes its own configuration for a second, nested one.
// Not tsconfig.json: Next.js writes into it, in a format of its own.
const checked = ["src", "tests", "e2e", "prisma", "package.json", "next.config.ts"];
const plain = process.stdout.isTTY ? [] : ["--colors=off"];
// Playwright sets the opposite variable for its workers, and Node warns of the two together.
const quiet = process.stdout.isTTY ? {} : { NO_COLOR: undefined, FORCE_COLOR: "0" };
const reports = ".plumbline-launch";

/** Runs every check, the browser's journeys too if asked, and ends with one line that sums them; 0 if all passed. */
export async function test(node, { inBrowser = false } = {}) {
  const tool = (path, args, options) => run(node, [`node_modules/${path}`, ...args], options);
  const counts = [
    await check("Format and lint", () =>
      tool("@biomejs/biome/bin/biome", [
        "ci",
        "--diagnostic-level=warn",
        ...plain,
        "--config-path=.config",
        ...checked,
      ]),
    ),
    await check("Types", async () => {
      const generated = await tool("next/dist/bin/next", ["typegen"]);
      return generated.code === 0 ? tool("typescript/bin/tsc", ["--noEmit", "-p", "."]) : generated;
    }),
    await suite("Unit and server tests", countVitest, (report) =>
      tool("vitest/vitest.mjs", [
        ...["run", "-c", "tests/vitest.config.ts", "--reporter=default"],
        ...["--reporter=json", `--outputFile.json=${report}`],
      ]),
    ),
    ...(inBrowser ? [await journeys(node, tool)] : []),
  ];
  const sum = (of) => counts.reduce((total, count) => total + count[of], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return sum("failed") === 0 ? 0 : 1;
}

/** A check that either holds or does not counts as one. */
const check = (name, work) =>
  timed(name, async () => {
    const { code, output } = await work();
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, output };
  });

/** A suite counts what its report says. */
const suite = (name, count, work) =>
  timed(name, async () => {
    mkdirSync(reports, { recursive: true });
    const report = `${process.cwd()}/${reports}/report.json`;
    rmSync(report, { force: true });
    const { code, output } = await work(report);
    const counted = judge(count(read(report)), code);
    return counted.failed === 0 ? counted : { ...counted, output };
  });

const journeys = (node, tool) =>
  suite("Journeys in a browser", countPlaywright, async (report) => {
    await build(node, ".next-test");
    const env = {
      PLUMBLINE_CHROMIUM: await findChromium(node),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...quiet,
    };
    return tool(
      "@playwright/test/cli.js",
      ["test", "-c", "e2e/playwright.config.ts", "--reporter=list,json"],
      { env },
    );
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
