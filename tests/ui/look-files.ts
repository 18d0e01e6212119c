import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../src/ui/look/", import.meta.url));

export const lookFiles = readdirSync(folder).filter((name) => name.endsWith(".css"));

export function readLook(name: string): string {
  return readFileSync(folder + name, "utf8");
}
