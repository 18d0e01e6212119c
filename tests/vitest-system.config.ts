import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { common, patience } from "./vitest.config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What needs tools of the system, one file after another: they share ports and a machine. */
export default defineConfig({
  ...common,
  test: {
    ...patience,
    include: ["tests/system/**/*.test.ts"],
    fileParallelism: false,
    globalSetup: here("set-up.ts"),
    setupFiles: here("settings.ts"),
  },
});
