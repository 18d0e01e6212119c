import { findChromium } from "./chromium.mjs";
import { build } from "./set-up.mjs";
import { suite, toolsOf } from "./suites.mjs";
import { countPlaywright } from "./tally.mjs";

// Playwright sets the opposite variable for its workers, and Node warns of the two together.
const quiet = process.stdout.isTTY ? {} : { NO_COLOR: undefined, FORCE_COLOR: "0" };

/** Runs the journeys of one of Playwright's projects against the product, built for tests where its sources changed. */
export const journeys = (node, name, project) =>
  suite(name, countPlaywright, async (report) => {
    await build(node, ".next-test");
    const env = {
      PLUMBLINE_CHROMIUM: await findChromium(node),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...quiet,
    };
    const args = ["test", "-c", "e2e/playwright.config.ts", `--project=${project}`, "--reporter=list,json"];
    return toolsOf(node)("@playwright/test/cli.js", args, { env });
  });
