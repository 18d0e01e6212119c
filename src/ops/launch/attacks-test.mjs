import { journeys } from "./journeys.mjs";
import { suite, sumUp, vitest } from "./suites.mjs";
import { countVitest } from "./tally.mjs";

/** Attacks the code and the database, then the running product. */
export async function attacksTest(node) {
  const run = (report) => vitest(node, "vitest-attacks.config.ts", report);
  return sumUp([
    await suite("Attacks on code and database", countVitest, run),
    await journeys(node, "Attacks on the running product", "attacks"),
  ]);
}
