import { defineConfig } from "vitest/config";
import { common } from "./vitest.config";

/** Faults done to the running, built product: one file after another, since each asks for the whole machine. */
export default defineConfig({
  ...common,
  test: {
    include: ["tests/faults/**/*.test.ts"],
    fileParallelism: false,
    // Ten rounds, each with a database that recovers.
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
