import { existsSync } from "node:fs";
import { run } from "./children.mjs";
import { unlessStamped } from "./fingerprint.mjs";
import { fail, step } from "./progress.mjs";

/** Installs the packages of the lock file. Never `npm ci`: it refuses locks that other platforms' packages are missing from. */
export async function install() {
  await unlessStamped("node_modules/.plumbline-installed", ["package.json", "package-lock.json"], () =>
    step("Installing packages", async () => {
      const npm = process.env.npm_execpath;
      const [program, before] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
      // Development packages too, whatever NODE_ENV says: the build needs the type declarations.
      const args = [...before, "install", "--include=dev", "--no-audit", "--no-fund"];
      const { code, output } = await run(program, args);
      if (code !== 0)
        told(output, "The packages could not be installed (see above). Check the network, then start again.");
    }),
  );
}

/** Generates the Prisma client when the schema has changed. */
export async function generate(node) {
  const stamp = "src/generated/prisma/.generated-from";
  await unlessStamped(stamp, ["prisma/schema", "package-lock.json"], () =>
    step("Generating the database client", async () => {
      const args = ["node_modules/prisma/build/index.js", "generate", "--schema", "prisma/schema"];
      // Any existing program will do: it is asked for, would be downloaded, and is not used to generate.
      const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
      const { code, output } = await run(node, args, { env });
      if (code !== 0) told(output, "The database client could not be generated (see above).");
    }),
  );
}

export const buildFolder = () => process.env.NEXT_BUILD_FOLDER || ".next";

const sources = ["src", "prisma", "public", "next.config.ts", "package-lock.json", "tsconfig.json"];

/** The machine room as it was built with the product: from its sources it would take a second longer to start. */
export const builtRoom = (folder = buildFolder()) => `${folder}/room/serve.mjs`;

/** Builds the product when its sources have changed. */
export async function build(node, folder = buildFolder()) {
  await unlessStamped(`${folder}/built-from`, sources, () =>
    step("Building", async () => {
      const { code, output } = await run(node, ["node_modules/next/dist/bin/next", "build"], {
        env: { NEXT_BUILD_FOLDER: folder, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      });
      if (code !== 0 || !existsSync(`${folder}/BUILD_ID`))
        told(output, "The product could not be built (see above).");
      const room = await run(node, ["--import", "tsx", "src/ops/bundle.ts", folder]);
      if (room.code !== 0) told(room.output, "The product could not be built (see above).");
    }),
  );
}

function told(output, line) {
  console.error(output.trimEnd());
  fail(line);
}
