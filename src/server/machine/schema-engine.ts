import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";
import { MendedAdapter } from "./mended-adapter";

/** Works with Prisma's own schema engine on a database, without its command line (which downloads a native one). */
export async function withSchemaEngine<T>(
  url: string,
  schema: SchemasContainer,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loaded();
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content]);
  // The engine holds an advisory lock as long as its connection lives: the pool is ours, to end it at once.
  const pool = new Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 10_000,
    options: noticing,
  });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new MendedAdapter(pool));
    const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, adapter);
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}

// A script whose sender was killed is given up, not run to its end while the next start waits for its locks.
const noticing = "-c client_connection_check_interval=500";

let load: Promise<void> | undefined;
const loaded = () => {
  load ??= loadWebAssembly();
  return load;
};

// The package's entry point imports the .wasm file as a module, which Node does not do by itself.
async function loadWebAssembly() {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(file.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...glue, ...idleTimers },
  });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } });
}

// The engine waits up to ten seconds for its lock and never clears the timer, which would keep the process alive.
const idleTimers = Object.fromEntries(
  Object.keys(glue)
    .filter((name) => name.startsWith("__wbg_setTimeout_"))
    .map((name) => [name, (work: () => void, delay: number) => setTimeout(work, delay).unref()]),
);

// The engine reports its own crashes through a global; without it they appear as something else.
function panic(message: string): never {
  throw new Error(`Prisma's schema engine crashed: ${message}`);
}
