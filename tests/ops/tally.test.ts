import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest, judge } from "@/ops/launch/tally.mjs";

describe("the last line of a test run", () => {
  test("counts what vitest reports, skipped and planned tests as skipped", () =>
    expect(
      countVitest({
        numPassedTests: 5,
        numFailedTests: 2,
        numPendingTests: 1,
        numTodoTests: 3,
        testResults: [],
      }),
    ).toEqual({ passed: 5, failed: 2, skipped: 4 }));

  test("counts a file that could not be loaded as one failed test", () =>
    expect(
      countVitest({ numPassedTests: 5, testResults: [{ status: "failed", assertionResults: [] }] }),
    ).toEqual({ passed: 5, failed: 1, skipped: 0 }));

  test("counts a journey that passed only when repeated as failed", () =>
    expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    }));

  test.each([
    ["that crashed without a report", {}, 1, 1],
    ["that crashed after its report", { stats: { expected: 3 } }, 1, 1],
    ["that ran nothing", { stats: { expected: 0 } }, 0, 1],
    ["that skipped everything", { stats: { skipped: 4 } }, 0, 1],
    ["whose tests failed", { stats: { expected: 3, unexpected: 2 } }, 1, 2],
    ["that passed", { stats: { expected: 3 } }, 0, 0],
  ])("a suite %s counts %o with exit code %i as %i failed", (_, report, code, failed) =>
    expect(judge(countPlaywright(report), code).failed).toBe(failed),
  );

  test("a suite of missing tools may skip everything, but not run nothing", () => {
    const count = (skipped: number) => ({ passed: 0, failed: 0, skipped });
    expect(judge(count(4), 0, { mayBeSkipped: true }).failed).toBe(0);
    expect(judge(count(0), 0, { mayBeSkipped: true }).failed).toBe(1);
    expect(judge(count(4), 1, { mayBeSkipped: true }).failed).toBe(1);
  });
});
