import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { median } from "./figures";
import type { Row } from "./rows";
import type { Stage } from "./stage";

/** Its 114 packages weigh 176 MB, and nothing else needs them: it is fetched into the bench's folder, when it is asked for. */
const version = "13.5.0";

const least = { performance: 0.95, accessibility: 1, "best-practices": 1 } as const;

/** What Lighthouse makes of the pages that people arrive at, on a phone as it imagines one: the median of three. */
export async function measureLighthouse({ folder, ground, pace, product }: Stage): Promise<Row[]> {
  const program = await fetched(folder);
  const pages: [string, string][] = [
    ["sign-in", "/sign-in"],
    ["today", "/today"],
    ["result", `/assessments/${ground.declared.at(-1)}/result`],
    ["portfolio", "/portfolio"],
    ["answer screen", `/assessments/${ground.drafts[0]}/processes/GP-1`],
  ];
  const rows: Row[] = [];
  for (const [what, path] of pages) {
    const cookie = path === "/sign-in" ? "" : ground.cookie;
    const scores: z.infer<typeof Scores>["categories"][] = [];
    for (let round = 0; round < Math.min(3, pace.rounds); round++)
      scores.push(await lookAt(program, `${product.url}${path}`, cookie, join(folder, "lighthouse.json")));
    for (const category of categories)
      rows.push({
        what: `Lighthouse: ${what}`,
        measure: category,
        value: median(scores.map((score) => score[category].score)),
        unit: "%",
        target: { atLeast: least[category] },
      });
  }
  return rows;
}

async function fetched(folder: string): Promise<string> {
  const tools = join(folder, "tools");
  const program = join(tools, "node_modules/lighthouse/cli/index.js");
  if (existsSync(program)) return program;
  mkdirSync(tools, { recursive: true });
  await run("npm", ["install", "--prefix", tools, "--no-audit", "--no-fund", `lighthouse@${version}`]);
  return program;
}

async function lookAt(program: string, url: string, cookie: string, report: string) {
  const flags = ["--headless=new", "--no-sandbox", "--disable-background-networking"];
  await run(process.execPath, [
    ...[program, url, "--quiet", "--output=json", `--output-path=${report}`],
    ...[`--chrome-flags=${flags.join(" ")}`, `--only-categories=${categories.join(",")}`],
    ...["--no-enable-error-reporting", `--extra-headers=${JSON.stringify(cookie === "" ? {} : { cookie })}`],
  ]);
  const { categories: found, finalDisplayedUrl } = Scores.parse(JSON.parse(readFileSync(report, "utf8")));
  if (new URL(finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${url} led to ${finalDisplayedUrl}.`);
  return found;
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}.`)),
    );
  });
}

const categories = ["performance", "accessibility", "best-practices"] as const;
const Score = z.object({ score: z.number() });
const Scores = z.object({
  finalDisplayedUrl: z.string(),
  categories: z.object({ performance: Score, accessibility: Score, "best-practices": Score }),
});
