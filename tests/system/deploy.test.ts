import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const run = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: "utf8" });
const isMissing = (...programs: string[]) =>
  programs.filter((name) => !existsSync(`/usr/bin/${name}`)).join(", ");

const systemd = isMissing("systemd-analyze");
const compose = isMissing("docker-compose");

describe.skipIf(systemd !== "")(`the units${systemd && `: skipped, without ${systemd}`}`, () => {
  test.each(["plumbline.service", "plumbline-backup.service", "plumbline-backup.timer"])(
    "systemd understands every line of %s",
    (unit) => {
      const { status, stdout, stderr } = run(
        "systemd-analyze",
        "verify",
        "--recursive-errors=no",
        `deploy/${unit}`,
      );
      expect([status, `${stdout}${stderr}`.split("\n").filter((line) => line.includes("deploy/"))]).toEqual([
        0,
        [],
      ]);
    },
  );

  // 10 is open to everything; the threshold is in tenths.
  test.each(["plumbline.service", "plumbline-backup.service"])(
    "little is open to %s, as systemd counts it",
    (unit) => {
      const { status, stdout } = run(
        "systemd-analyze",
        "security",
        "--offline=true",
        "--threshold=20",
        `deploy/${unit}`,
      );
      expect(status, stdout.split("\n").at(-2)).toBe(0);
    },
  );
});

describe.skipIf(compose !== "")(`the compose file${compose && `: skipped, without ${compose}`}`, () => {
  const read = () => run("docker-compose", "-f", "deploy/compose.yaml", "config");

  test("an engine would understand it, and every secret that is named is declared", () => {
    expect(read()).toMatchObject({ status: 0 });
    const text = readFileSync("deploy/compose.yaml", "utf8");
    const named = [...text.matchAll(/\/run\/secrets\/([\w.-]+)$/gm)].map(([, name]) => name);
    const declared = [...text.matchAll(/^ {2}([\w.-]+):\n {4}file: secrets\/\1$/gm)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !declared.includes(name))).toEqual([]);
  });

  test("it sets nothing that the product does not know", () => {
    const names = new Set(
      read()
        .stdout.match(/^ {6}[A-Z][A-Z0-9_]+(?=:)/gm)
        ?.map((name) => name.trim()),
    );
    const known = ["src/env.ts", "src/ops/launch/secret-files.mjs", "src/ops/launch/public.mjs"].map((file) =>
      readFileSync(file, "utf8"),
    );
    const unknown = [...names]
      .filter((name) => name !== "POSTGRES_PASSWORD_FILE")
      .map((name) => name.replace(/_FILE$/, ""))
      .filter((name) => !known.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
    expect(names.size).toBeGreaterThan(8);
    expect(unknown).toEqual([]);
  });
});
