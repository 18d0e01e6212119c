import { journeys } from "./journeys.mjs";
import { suite, sumUp, toolsOf } from "./suites.mjs";
import { countVitest } from "./tally.mjs";

/** Attacks the code and the database, then the running product. */
export async function attacksTest(node) {
  const run = (report) =>
    toolsOf(node)("vitest/vitest.mjs", [
      ...["run", "-c", "tests/vitest-attacks.config.ts", "--reporter=default"],
      ...["--reporter=json", `--outputFile.json=${report}`],
    ]);
  return sumUp([
    await suite("Attacks on code and database", countVitest, run),
    await journeys(node, "Attacks on the running product", "attacks"),
  ]);
}
