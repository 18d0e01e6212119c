import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkConnections } from "@/ops/launch/connections.mjs";
import { readSecretFiles, secrets } from "@/ops/launch/secret-files.mjs";
import { throwAwayFolder } from "../machine/throw-away";

const said = (work: () => void): string => {
  try {
    work();
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "?";
  }
};
const https = { NEXTAUTH_URL: "https://measure.example.org" };

test.each([
  [
    "a database without TLS",
    { DATABASE_URL: "postgresql://a:b@db.example/d" },
    /^Setting DATABASE_URL.*verify-full/,
  ],
  [
    "the owner's too",
    { DATABASE_OWNER_URL: "postgresql://a:b@10.0.0.5/d?sslmode=prefer" },
    /^Setting DATABASE_OWNER_URL/,
  ],
  [
    "a host behind the address",
    { DATABASE_URL: "postgresql://a:b@localhost/d?host=10.0.0.5" },
    /^Setting DATABASE_URL/,
  ],
  ["a bucket without TLS", { EVIDENCE_S3_ENDPOINT: "http://10.0.0.6:9000" }, /^Setting EVIDENCE_S3_ENDPOINT/],
  ["a scanner", { EVIDENCE_CLAMD: "scan.example:3310" }, /^Setting EVIDENCE_CLAMD.*in the clear/],
])("where people come over https, %s on another machine ends the start", (_what, settings, line) => {
  expect(said(() => checkConnections({ ...https, ...settings }))).toMatch(line);
  expect(said(() => checkConnections({ NEXTAUTH_URL: "http://127.0.0.1:3000", ...settings }))).toBe("");
});

test("what is sealed, or on this machine, keeps nothing from starting", () => {
  const settings = {
    ...https,
    DATABASE_URL: "postgresql://a:b@db.example/d?sslmode=verify-full",
    DATABASE_OWNER_URL: "postgresql://a:b@127.0.0.1:6432/d",
    DATABASE_BACKUP_URL: "postgresql:///d?host=/run/postgresql",
    EVIDENCE_S3_ENDPOINT: "https://s3.example",
    EVIDENCE_CLAMD: "[::1]:3310",
  };
  expect(said(() => checkConnections(settings))).toBe("");
});

test("a secret is taken from the file that is named, and not from two places", () => {
  const file = join(throwAwayFolder(), "secret");
  writeFileSync(file, "from-the-vault\n");
  for (const name of secrets) {
    const environment: Record<string, string | undefined> = { [`${name}_FILE`]: file };
    readSecretFiles(environment);
    expect(environment).toEqual({ [name]: "from-the-vault" });
    const twice = said(() => readSecretFiles({ [name]: "x", [`${name}_FILE`]: file }));
    expect(twice).toContain("exclude each other");
  }
  expect(said(() => readSecretFiles({ SMTP_URL_FILE: "/nowhere/at/all" }))).toMatch(/SMTP_URL_FILE.*ENOENT/);
});
