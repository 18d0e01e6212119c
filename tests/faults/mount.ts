import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own, so that none of the machine's is ever full. */
export type Disk = {
  folder: string;
  /** Leaves no byte free. */
  fill(): void;
  /** Makes room again. */
  relieve(): void;
  unmount(): void;
};

/** Whether this machine lets us have one: it takes root, and a system that lets root mount. */
export function mayMount(): boolean {
  const disk = mount("1m");
  disk?.unmount();
  return disk !== undefined;
}

/** A disk of so many megabytes in memory. */
export function mount(size: string): Disk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-disk-"));
  const of = ["-t", "tmpfs", "-o", `size=${size},mode=700`, "plumbline-faults", folder];
  if (spawnSync("mount", of).status !== 0) {
    rmdirSync(folder);
    return undefined;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill: () => fill(ballast),
    relieve: () => rmSync(ballast),
    unmount: () => {
      spawnSync("umount", ["--lazy", folder]);
      rmdirSync(folder);
    },
  };
}

function fill(file: string) {
  const ballast = openSync(file, "a");
  for (let piece = Buffer.alloc(1_048_576); piece.length >= 512; ) {
    try {
      writeSync(ballast, piece);
    } catch {
      piece = piece.subarray(0, piece.length / 2);
    }
  }
  // Open, it would hold its room after it is removed.
  closeSync(ballast);
}
