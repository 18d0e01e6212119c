import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { run } from "./children.mjs";
import { fail } from "./progress.mjs";

/** The Node that runs the product: the one that the package `node` brought, or the running one if it is new enough. */
export async function chooseNode() {
  const brought = resolve("node_modules/node/bin/node");
  if (process.execPath === brought) return brought;
  if (existsSync(brought) && (await run(brought, ["--version"])).code === 0) return brought;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 12))
    fail(
      `No Node 24 could be installed for this platform, and ${process.version} is too old: install Node 24.`,
    );
  console.log(`No Node 24 could be installed for this platform: going on with ${process.version}.`);
  return process.execPath;
}
