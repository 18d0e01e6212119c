/** What vitest's report counts. A file that could not even be loaded has no tests in it, and counts as one that failed. */
export function countVitest(report) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
  const files = report.testResults ?? [];
  const unloaded = files.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** What Playwright's report counts. A journey that passed only when repeated has not passed. */
export function countPlaywright({ stats = {} }) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** A suite that crashed has failed whatever its report says, and so has one that ran nothing, unless all of it was skipped. */
export function judge(count, code, { mayBeSkipped = false } = {}) {
  const ran = count.passed > 0 || (mayBeSkipped && count.skipped > 0);
  return (code === 0 && ran) || count.failed > 0 ? count : { ...count, failed: 1 };
}
