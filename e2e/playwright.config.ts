import { defineConfig } from "@playwright/test";

const chromium = process.env.PLUMBLINE_CHROMIUM || undefined;
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: ".",
  // What people do, and what attackers try (npm run test:attacks).
  projects: [
    { name: "journeys", testIgnore: "attacks/**" },
    { name: "attacks", testDir: "attacks" },
  ],
  outputDir: "../test-results",
  globalSetup: "./set-up.ts",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // What is waited for comes in a moment; a busy machine may take its time.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    // Set by the global set-up, which runs before any worker reads this file.
    baseURL: process.env.PLUMBLINE_E2E_ADDRESS,
    screenshot: "only-on-failure",
    // No trace: to record one costs a quarter of the time. `--trace on` asks for it.
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: ["--disable-background-networking", ...(asRoot ? ["--no-sandbox"] : [])],
    },
  },
});
