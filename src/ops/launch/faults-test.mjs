import { build } from "./set-up.mjs";
import { suite, sumUp, vitest } from "./suites.mjs";
import { skippedTests } from "./system-test.mjs";
import { countVitest } from "./tally.mjs";

/** Does faults to the built product while people write; what a machine cannot be made to suffer is skipped, and named. */
export async function faultsTest(node) {
  const run = async (report) => {
    await build(node, ".next-test");
    return vitest(node, "vitest-faults.config.ts", report, "verbose");
  };
  return sumUp([await suite("Faults", countVitest, run, { mayBeSkipped: true, named: skippedTests })]);
}
