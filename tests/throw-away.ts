import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A data folder of its own for tests, and how to throw it away when its database has been stopped. */
export function makeThrowAway(name: string): { folder: string; discard(): void } {
  const folder = mkdtempSync(join(tmpdir(), `plumbline-${name}-`));
  const leash = leashed(folder);
  return {
    folder,
    discard: () => {
      leash.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Waits on a pipe that closes when this process ends, killed included, and then clears the database away.
function leashed(folder: string) {
  const clear = 'cat; kill -INT "$(head -n 1 "$0/postgres/postmaster.pid")"; rm -rf "$0"';
  const leash = spawn("sh", ["-c", clear, folder], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  leash.unref();
  return leash;
}
