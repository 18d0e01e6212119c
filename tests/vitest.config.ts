import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What needs no database, so that it starts at once.
const pure = ["tests/*.test.ts", "tests/{architecture,bench,domain,catalogue,ui}/**/*.test.{ts,tsx}"];

export const common = {
  root: here(".."),
  ssr: { resolve: { conditions: ["react-server"] } },
  resolve: {
    alias: {
      "@": here("../src"),
      // The half that a server sees. The condition above does not reach the global set-up, where the other half throws.
      "server-only": here("../node_modules/server-only/empty.js"),
    },
  },
};

/** Against tests that hang, not slow machines. */
export const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** What starts programs, reads other settings or stands in for a library: each such file in a process of its own. */
const apart = [
  "tests/server/drawn.test.ts",
  "tests/{machine,ops}/**/*.test.ts",
  "tests/app/refused.test.ts",
  "tests/server/{env,journal,mail,scanner,sign-in,evidence-limits}.test.ts",
];

/** Suites of their own. */
const elsewhere = ["tests/{attacks,faults,system}/**"];

/** The others share a process per core: half of their time went into loading the same modules again. */
export const withDatabase = { ...patience, globalSetup: here("set-up.ts"), setupFiles: here("settings.ts") };

/** Left to itself, it keeps a core free, and uses one of two. */
export const workers = { maxWorkers: Math.max(2, availableParallelism()) };

export default defineConfig({
  ...common,
  test: {
    ...workers,
    projects: [
      { ...common, test: { ...patience, name: "unit", isolate: false, include: pure } },
      { ...common, test: { ...withDatabase, name: "apart", include: apart } },
      {
        ...common,
        test: {
          ...withDatabase,
          name: "server",
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...pure, ...apart, ...elsewhere],
        },
      },
    ],
  },
});
