import { journeys } from "./journeys.mjs";
import { check, suite, sumUp, toolsOf, vitest } from "./suites.mjs";
import { countVitest } from "./tally.mjs";

// Named one by one: over the whole folder, Biome takes its own configuration for a second, nested one.
// Not tsconfig.json: Next.js writes into it, in a format of its own.
const checked = ["src", "tests", "e2e", "prisma", "package.json", "next.config.ts"];
const plain = process.stdout.isTTY ? [] : ["--colors=off"];

/** Runs every check, the browser's journeys too if asked, and ends with one line that sums them; 0 if all passed. */
export async function test(node, { inBrowser = false } = {}) {
  const tool = toolsOf(node);
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
    await suite("Unit and server tests", countVitest, (report) => vitest(node, "vitest.config.ts", report)),
    ...(inBrowser ? [await journeys(node, "Journeys in a browser", "journeys")] : []),
  ];
  return sumUp(counts);
}
