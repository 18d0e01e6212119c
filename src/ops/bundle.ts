// Run by itself while building, with the folder of the build: puts the machine room into a few files there, since from its
// sources it takes a second longer to start. What it asks for late stays in files of its own; packages stay where they are.
import { build } from "esbuild";

await build({
  entryPoints: ["src/ops/serve.ts"],
  outdir: `${process.argv[2]}/room`,
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  conditions: ["react-server"],
  // Next.js names its files without their ends, which Node takes in CommonJS alone.
  alias: { "next/headers": "next/headers.js" },
  outExtension: { ".js": ".mjs" },
  logLevel: "warning",
});
