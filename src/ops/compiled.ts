import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder for what Node compiles of a build; what it compiled of others is cleared away. None where nothing is kept. */
export function compiledFolder(data: string, room = process.argv[1] ?? ""): string | undefined {
  const all = join(data, "compiled");
  try {
    const build = readFileSync(resolve(room, "../../BUILD_ID"), "utf8").trim();
    mkdirSync(join(all, build), { recursive: true, mode: 0o700 });
    for (const other of readdirSync(all)) if (other !== build) rmSync(join(all, other), { recursive: true });
    return resolve(all, build);
  } catch {
    // From its sources the machine room knows no build; and a full disk keeps nobody from starting.
    return undefined;
  }
}
