import { build } from "./set-up.mjs";
import { suite, sumUp, toolsOf } from "./suites.mjs";
import { skippedTests } from "./system-test.mjs";
import { countVitest } from "./tally.mjs";

/** Does faults to the built product while people write; what a machine cannot be made to suffer is skipped, and named. */
export async function faultsTest(node) {
  const tool = toolsOf(node);
  const run = async (report) => {
    await build(node, ".next-test");
    return tool("vitest/vitest.mjs", [
      ...["run", "-c", "tests/vitest-faults.config.ts", "--reporter=verbose"],
      ...["--reporter=json", `--outputFile.json=${report}`],
    ]);
  };
  return sumUp([await suite("Faults", countVitest, run, { mayBeSkipped: true, named: skippedTests })]);
}
