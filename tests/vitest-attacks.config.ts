import { defineConfig } from "vitest/config";
import { common, withDatabase, workers } from "./vitest.config";

/**
 * What an attacker would try at the code and the database: each file in a process of its own, for some stand in for libraries. One test
 * walks through every door there is, which takes its time.
 */
export default defineConfig({
  ...common,
  test: { ...withDatabase, ...workers, include: ["tests/attacks/**/*.test.ts"], testTimeout: 180_000 },
});
