import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { invokedFrom } from "@/env";
import { Obstacle } from "@/server/machine/obstacle";

/** What an operator typed behind a command; an Obstacle that says how it is used where that is not known. */
export function wished<T extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const [what] = error instanceof Error ? error.message.split(". ") : [];
    throw amiss(`${what}. Use: ${usage}`);
  }
}

/** Where a file that the operator names lies, from where they called. */
export const placeOf = (file: string): string => resolve(invokedFrom(), file);

/** The same for one that is to be written; an Obstacle where there is one already, or no folder for it. */
export function newPlaceOf(file: string, { overwrite }: { overwrite: boolean }): string {
  const path = placeOf(file);
  if (!existsSync(dirname(path))) throw amiss(`There is no folder ${dirname(path)}: make it first.`);
  if (existsSync(path) && !overwrite)
    throw amiss(`${path} is there already: name another file, or add --overwrite to take its place.`);
  return path;
}

/** The first line of a file that the operator names, since what is typed on a line stays in its history. */
export function wordsIn(file: string): string {
  const [words = ""] = read(file).split("\n");
  if (words.trim() === "") throw amiss(`The file ${file} holds no words: write them into its first line.`);
  return words.trim();
}

function read(file: string): string {
  try {
    return readFileSync(placeOf(file), "utf8");
  } catch {
    throw amiss(`The file ${file} cannot be read: name one that is there.`);
  }
}

export const amiss = (line: string): Obstacle => new Obstacle("setting", { line });
