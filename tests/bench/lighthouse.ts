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

/**
 * Lighthouse slows a machine down fourfold to be a phone, which is meant for a fast one: the middle of what it calls high-end
 * desktops. It asks for less where the machine is slower (its docs/throttling.md, "Calibrating the CPU slowdown").
 */
const fast = { index: 1_750, slowedDown: 4 };

/** What Lighthouse makes of the pages that people arrive at, on a phone as it imagines one: the median of three. */
export async function measureLighthouse({ folder, ground, pace, product }: Stage): Promise<Row[]> {
  const program = await fetched(folder);
  const report = join(folder, "lighthouse.json");
  const first = await lookAt({ program, report, url: `${product.url}/sign-in`, slowedDown: 1 });
  const { benchmarkIndex } = first.environment;
  const slowedDown = Math.max(1, Math.min(1, benchmarkIndex / fast.index) * fast.slowedDown);
  const pages: [string, string][] = [
    ["sign-in", "/sign-in"],
    ["today", "/today"],
    ["result", `/assessments/${ground.declared.at(-1)}/result`],
    ["portfolio", "/portfolio"],
    ["answer screen", `/assessments/${ground.drafts[0]}/processes/GP-1`],
  ];
  const rows: Row[] = [
    {
      what: "Lighthouse",
      measure: `how much slower its phone is than this machine of index ${Math.round(benchmarkIndex)}; 4 × for one of ${fast.index}`,
      value: slowedDown,
      unit: "×",
    },
  ];
  for (const [what, path] of pages) {
    const cookie = path === "/sign-in" ? "" : ground.cookie;
    const scores: z.infer<typeof Scores>["categories"][] = [];
    for (let round = 0; round < Math.min(3, pace.rounds); round++)
      scores.push(
        (await lookAt({ program, report, url: `${product.url}${path}`, slowedDown, cookie })).categories,
      );
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

type Look = { program: string; report: string; url: string; slowedDown: number; cookie?: string };

async function lookAt(look: Look): Promise<z.infer<typeof Scores>> {
  const { program, report, url, slowedDown, cookie = "" } = look;
  const flags = ["--headless=new", "--no-sandbox", "--disable-background-networking"];
  await again(() =>
    run(process.execPath, [
      ...[program, url, "--quiet", "--output=json", `--output-path=${report}`],
      ...[`--chrome-flags=${flags.join(" ")}`, `--only-categories=${categories.join(",")}`],
      ...["--no-enable-error-reporting", `--throttling.cpuSlowdownMultiplier=${slowedDown.toFixed(2)}`],
      `--extra-headers=${JSON.stringify(cookie === "" ? {} : { cookie })}`,
    ]),
  );
  const found = Scores.parse(JSON.parse(readFileSync(report, "utf8")));
  const { finalDisplayedUrl } = found;
  if (new URL(finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${url} led to ${finalDisplayedUrl}.`);
  return found;
}

/** Chromium loses the beginning of a trace now and then, and Lighthouse says to try again. */
async function again(look: () => Promise<void>): Promise<void> {
  for (let left = 2; ; left--)
    try {
      return await look();
    } catch (fault) {
      if (left === 0) throw fault;
    }
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
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.object({ performance: Score, accessibility: Score, "best-practices": Score }),
});
