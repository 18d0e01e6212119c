import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

export type Import = { to: string; typeOnly: boolean };
export type Source = { path: string; text: string; imports: readonly Import[] };

export const house = join(import.meta.dirname, "../..");

/** Every file that somebody wrote in these folders, by the ends of their names; generated code and JSON data apart. */
export function written(folders: readonly string[], endings: readonly string[]): Source[] {
  return folders.flatMap((folder) => (existsSync(join(house, folder)) ? listed(folder, endings) : []));
}

/** A package's name, or the path of a file of ours as written: without its ending. */
export const isOurs = (to: string): boolean => to.startsWith("src/");

/** The file of ours that an import means. */
export const fileOf = (to: string): string | undefined =>
  ["", ".ts", ".tsx", ".mjs"]
    .map((ending) => `${to}${ending}`)
    .find((path) => /\.\w+$/.test(path) && existsSync(join(house, path)));

/** The name under which a package is installed: the folder within it apart. */
export const packageOf = (to: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to;

/** The paths of files, for a test to show. */
export const named = (files: readonly Source[]): string[] => files.map(({ path }) => path);

/** Every place where a file says such words. */
export const saying = (files: readonly Source[], words: RegExp): string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(words)].map(([found]) => `${path}: ${found}`));

/** Every import that is wrong. */
export const importing = (files: readonly Source[], wrong: (to: string, from: string) => boolean): string[] =>
  files.flatMap(({ path, imports }) =>
    imports.filter(({ to }) => wrong(to, path)).map(({ to }) => `${path} → ${to}`),
  );

/** Every way round in the imports, each as the files that one passes. */
export function circles(files: readonly Source[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(" → ")];
    if (done.has(path)) return [];
    const found = (byPath.get(path)?.imports ?? []).flatMap(({ to }) => {
      const next = isOurs(to) ? fileOf(to) : undefined;
      return next === undefined ? [] : visit(next, [...trail, path]);
    });
    done.add(path);
    return found;
  };
  return files.flatMap(({ path }) => visit(path, []));
}

/** All that a file brings along at run time, itself included; what runs on the server behind an action stays there. */
export function reached(files: readonly Source[], from: Source): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Set<string>();
  const visit = (to: string) => {
    if (found.has(to)) return;
    found.add(to);
    const file = byPath.get(to);
    if (file === undefined || /^"use server"/.test(file.text)) return;
    for (const { to: next, typeOnly } of file.imports)
      if (!typeOnly) visit(isOurs(next) ? (fileOf(next) ?? next) : packageOf(next));
  };
  visit(from.path);
  return found;
}

function listed(folder: string, endings: readonly string[]): Source[] {
  return (
    readdirSync(join(house, folder), { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name).split(sep).join("/"))
      .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.startsWith("src/generated/"))
      // A folder can be named like a file where an address ends like one.
      .filter((path) => statSync(join(house, path)).isFile())
      .map((path) => {
        const text = readFileSync(join(house, path), "utf8");
        return { path, text, imports: importsOf(path, text) };
      })
  );
}

function importsOf(path: string, text: string): Import[] {
  const still = [...text.matchAll(statement)].map(([, typeOnly, to = ""]) => ({
    to: resolved(path, to),
    typeOnly: typeOnly !== undefined,
  }));
  const moving = [...text.matchAll(dynamic)].map(([, to = ""]) => ({
    to: resolved(path, to),
    typeOnly: false,
  }));
  return [...still, ...moving];
}

const statement = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\bfrom\s+)?["']([^"']+)["']/gm;
const dynamic = /\b(?:import|require)\(\s*["'`]([^"'`]+)["'`]/g;

function resolved(from: string, to: string): string {
  if (to.startsWith("@/")) return normalize(`src/${to.slice(2)}`);
  return to.startsWith(".") ? normalize(join(dirname(from), to)) : to;
}
