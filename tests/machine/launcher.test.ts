import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { expect, inject, onTestFinished, test } from "vitest";
import { throwAwayFolder } from "./throw-away";

/** Runs a program to its end. */
async function run(args: string[], { env = {}, input = "" } = {}) {
  const { DATABASE_URL, DATABASE_OWNER_URL, ...inherited } = process.env;
  const child = spawn(process.execPath, args, { env: { ...inherited, ...env } });
  // Kept open, as the launcher does: that it closes means stop.
  child.stdin.write(input);
  const code = new Promise((resolve) => child.once("close", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

const launch = (args: string[], env: Record<string, string>) => run(["src/ops/start.mjs", ...args], { env });

const serve = (order: object) =>
  run(["--import", "tsx", "--conditions=react-server", "src/ops/serve.ts"], {
    input: `${JSON.stringify({ work: "serve", launcher: process.pid, whose: "ours", port: 3000, ...order })}\n`,
  });

const oneLine = (about: RegExp) => expect.stringMatching(new RegExp(`^[^\\n]*${about.source}[^\\n]*\\n$`));

test.each([
  ["a port that is no number", [], { PORT: "http" }, /PORT is malformed/],
  ["a port out of range", ["--port", "70000"], {}, /PORT is malformed/],
  ["an unknown option", ["--prot", "4000"], {}, /Unknown option --prot 4000/],
  ["an option given twice", ["--no-demo", "--no-demo"], {}, /Unknown option --no-demo --no-demo/],
  ["an option without its value", ["--port"], {}, /Unknown option --port: there are --port NUMBER/],
  ["a demonstration both unwanted and started over", ["--no-demo", "--reset-demo"], {}, /exclude each other/],
  [
    "a demonstration started over without a yes, where nobody can be asked",
    ["--reset-demo"],
    {},
    /add --yes/,
  ],
  ["an unknown command", ["nonsense"], {}, /no command "nonsense"/],
  [
    "the owner's address missing",
    [],
    { DATABASE_URL: "postgresql://a:b@h/d" },
    /DATABASE_OWNER_URL is missing/,
  ],
  [
    "the product's address missing",
    [],
    { DATABASE_OWNER_URL: "postgresql://a:b@h/d" },
    /DATABASE_URL is missing/,
  ],
  [
    "an address that is none",
    [],
    { DATABASE_URL: "mysql://h", DATABASE_OWNER_URL: "x" },
    /DATABASE_URL is malformed/,
  ],
])("%s ends the start with one line", async (_, args, env, about) => {
  expect(await launch(args, env)).toEqual({ code: 1, out: "", err: oneLine(about) });
});

test("an unreachable database ends the start with one line", async () => {
  const url = "postgresql://a:b@127.0.0.1:1/plumbline";
  expect(await serve({ data: throwAwayFolder(), whose: { url, ownerUrl: url } })).toEqual({
    code: 1,
    out: "",
    err: oneLine(/127\.0\.0\.1:1\/plumbline cannot be reached/),
  });
});

test("the owner as the product's role ends the start with one line", async () => {
  const { DATABASE_OWNER_URL: ownerUrl } = inject("settings");
  const whose = { url: ownerUrl, ownerUrl };
  expect(await serve({ data: throwAwayFolder(), whose })).toEqual({
    code: 1,
    out: "",
    err: oneLine(/plumbline_owner, which owns the tables/),
  });
});

test("a data folder that cannot be made ends the start with one line", async () => {
  expect(await serve({ data: "/dev/null/data" })).toMatchObject({ code: 1, err: oneLine(/PLUMBLINE_DATA/) });
});

test("a port in use ends the start with one line", async () => {
  const port = await taken();
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = inject("settings");
  const order = { data: demonstrated(), whose: { url, ownerUrl }, port };
  expect(await serve(order)).toMatchObject({ code: 1, err: oneLine(RegExp(`Port ${port} is in use`)) });
});

// So that the start has nothing to create.
function demonstrated(): string {
  const data = throwAwayFolder();
  writeFileSync(join(data, "demonstration-done"), "");
  return resolve(data);
}

function taken(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      onTestFinished(() => void server.close());
      const address = server.address();
      resolve(address && typeof address === "object" ? address.port : 0);
    });
  });
}
