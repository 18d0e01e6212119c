import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Does the work unless the stamp says that it was done for exactly these files; the stamp is set when it succeeds. */
export async function unlessStamped(stamp, paths, work) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(paths)) return;
  rmSync(stamp, { force: true });
  const before = fingerprint(paths);
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, before);
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder)) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

// What is generated follows from what is read here anyway.
function filesUnder(path) {
  if (path === "src/generated" || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
