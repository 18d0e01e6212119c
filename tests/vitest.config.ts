import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here(".."),
  ssr: { resolve: { conditions: ["react-server"] } },
  resolve: { alias: { "@": here("../src") } },
  test: { include: ["tests/**/*.test.ts"] },
});
