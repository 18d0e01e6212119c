import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/**
 * The markup of a specimen. Tests run on the half of React that serves components, where react-dom refuses to
 * draw a string; so the parts are drawn once, in a process that has the other half.
 */
export function drawn(name: string): string {
  const markup = pages[name];
  if (markup === undefined) throw new Error(`No specimen is called ${name}.`);
  return markup;
}

const pages = z
  .record(z.string(), z.string())
  .parse(JSON.parse(execFileSync(process.execPath, ["--import", "tsx", here("draw.tsx")], options())));

function here(file: string) {
  return fileURLToPath(new URL(file, import.meta.url));
}

function options() {
  return { cwd: here("../.."), encoding: "utf8" as const };
}

/** Every value of an attribute in a piece of markup, in order. */
export function attributes(markup: string, name: string): string[] {
  return [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
}
