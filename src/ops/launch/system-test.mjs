import { suite, sumUp, vitest } from "./suites.mjs";
import { countVitest } from "./tally.mjs";

/** Runs what needs tools of the system; a test whose tool is missing is skipped, and named with it. */
export async function systemTest(node) {
  const run = (report) => vitest(node, "vitest-system.config.ts", report);
  return sumUp([await suite("System tests", countVitest, run, { mayBeSkipped: true, named: skippedTests })]);
}

/** The names of what was skipped, as vitest reports it. */
export function skippedTests({ testResults = [] }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests
    .filter(({ status }) => status === "skipped" || status === "pending")
    .map(({ fullName }) => fullName);
}
