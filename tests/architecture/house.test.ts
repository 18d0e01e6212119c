import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { house, importing, named, saying, written } from "./sources";

const texts = written(
  ["src", "tests", "e2e", "prisma", "public", "deploy", ".ci", ".config"],
  [".ts", ".tsx", ".mjs", ".css", ".prisma", ".sql", ".json", ".md", ".sh", ".yml", "/run"],
);

const prose = written(["src", "tests", "e2e", "prisma"], [".ts", ".tsx", ".mjs", ".css", ".prisma", ".sql"]);

test("7: no file is too long to read at once", () => {
  const lengths = prose.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
  const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
  process.stdout.write(`${sorted.length} files, median ${sorted[Math.floor(sorted.length / 2)]} lines\n`);
  expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
});

test("9: no file is named after nothing, and names are in kebab-case", () => {
  const names = prose.filter(
    ({ path }) => /^(src|tests|e2e)\//.test(path) && /\.(ts|tsx|mjs|css)$/.test(path),
  );
  expect(
    named(names.filter(({ path }) => /\/(utils?|helpers?|common|misc|types?|constants?)(\/|\.)/.test(path))),
  ).toEqual([]);
  expect(
    named(
      names.filter(
        ({ path }) => !/^[a-z0-9-]+(\.(test|spec|config|bench|d))?\.\w+$/.test(path.split("/").at(-1) ?? ""),
      ),
    ),
  ).toEqual([]);
});

test("nothing names a path of one machine, or reads what lies beside the house", () =>
  expect(
    saying(texts, /(?<![\w.:@)}-])\/(work|root|home|Users|tmp)\/[\w.-]+|[A-Z]:\\\\\w+|\.\.\/shared\b/g),
  ).toEqual([]));

test("10: Prisma's client is met where connections are made and transactions begin, and nowhere else", () =>
  expect(
    importing(
      prose,
      (to, from) => to.startsWith("src/generated/") && from.startsWith("src/") && !meetPrisma.test(from),
    ),
  ).toEqual([]));

const meetPrisma = /^src\/server\/(connections|db)\.ts$/;

test("every way to another page is of our own making, which asks for it when somebody takes it", () =>
  expect(importing(prose, (to, from) => to === "next/link" && from !== "src/ui/link.tsx")).toEqual([]));

test("every package is pinned to one version", () => {
  const held = Manifest.parse(JSON.parse(readFileSync(join(house, "package.json"), "utf8")));
  const pinned = [held.dependencies, held.devDependencies, held.overrides].flatMap(Object.entries);
  expect(pinned.length).toBeGreaterThan(10);
  expect(pinned.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(String(version)))).toEqual([]);
});

test.skipIf(!existsSync(join(house, ".git")))("the top of the house holds only what belongs there", () => {
  const listing = ["-c", "safe.directory=*", "ls-files"];
  const tracked = execFileSync("git", listing, { cwd: house, encoding: "utf8" }).trim().split("\n");
  const top = new Set(tracked.map((path) => path.split("/")[0] ?? ""));
  expect([...top].filter((name) => !belongs.test(name))).toEqual([]);
});

const belongs =
  /^(package(-lock)?\.json|tsconfig\.json|next\.config\.ts|prisma|src|tests|e2e|public|deploy|README\.md|LICENSE|\..+)$/;

const versions = z.record(z.string(), z.unknown()).default({});
const Manifest = z.object({ dependencies: versions, devDependencies: versions, overrides: versions });
