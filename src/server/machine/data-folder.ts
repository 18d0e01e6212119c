import "server-only";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Obstacle } from "./obstacle";

/** The folder that holds everything the product keeps on this machine; nobody else may look into it. */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    // In two steps: where the system forbids a folder, the recursive call may try for ever.
    mkdirSync(dirname(folder), { recursive: true });
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
    return folder;
  } catch (error) {
    throw new Obstacle("data-folder-closed", {
      folder,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
