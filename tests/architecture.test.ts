import { describe, expect, test } from "vitest";
import { homes, ringOf, rings } from "./architecture/rings";
import {
  circles,
  fileOf,
  importing,
  isOurs,
  named,
  packageOf,
  reached,
  saying,
  written,
} from "./architecture/sources";

const code = written(["src"], [".ts", ".tsx", ".mjs"]);

const within = (...folders: string[]) =>
  code.filter(({ path }) => folders.some((folder) => path.startsWith(`src/${folder}/`)));

describe("1: the rings", () => {
  test("every file in src belongs to a ring", () =>
    expect(named(code.filter(({ path }) => rings[ringOf(path)] === undefined))).toEqual([]));

  test("every import of ours leads to a file, so that no rule below is blind", () =>
    expect(
      importing(code, (to) => isOurs(to) && fileOf(to) === undefined && !to.startsWith("src/generated/")),
    ).toEqual([]));

  test("imports point one way", () =>
    expect(
      importing(
        code,
        (to, from) =>
          isOurs(to) && ringOf(to) !== ringOf(from) && rings[ringOf(from)]?.includes(ringOf(to)) === false,
      ),
    ).toEqual([]));

  test("no import leads round in a circle", () => expect(circles(code)).toEqual([]));

  test("there is no index file", () =>
    expect(named(code.filter(({ path }) => /\/index\.\w+$/.test(path)))).toEqual([]));
});

describe("2: the domain", () => {
  test("imports nothing but zod and itself", () =>
    expect(importing(within("domain"), (to) => to !== "zod" && !to.startsWith("src/domain/"))).toEqual([]));

  test("knows no clock and no randomness", () =>
    expect(
      saying(
        within("domain"),
        /new Date\(\s*\)|\bDate\.now\b|\bDate\(\)|Math\.random|randomUUID|getRandomValues|performance\.now/g,
      ),
    ).toEqual([]));
});

describe("3: the way to the server", () => {
  const server = (to: string) => to.startsWith("src/server/");
  const open = (to: string) => /^src\/server\/(commands\/|queries\/|session$|sign-in$)/.test(to);
  const machine = (to: string) => to.startsWith("src/server/machine/");

  test("the app goes through commands, queries and the session alone", () =>
    expect(importing(within("app"), (to) => server(to) && !open(to))).toEqual([]));

  test("the operator goes through commands, queries and the machine alone", () =>
    expect(importing(within("ops"), (to) => server(to) && !open(to) && !machine(to))).toEqual([]));

  test("only the operator touches the machine", () =>
    expect(
      importing(
        code,
        (to, from) => machine(to) && !from.startsWith("src/ops/") && !from.startsWith("src/server/machine/"),
      ),
    ).toEqual([]));
});

describe("4: who writes", () => {
  const readers = code.filter(
    ({ path }) => !/^src\/server\/(commands\/|machine\/|(session|audit|sums)\.ts$)/.test(path),
  );

  test("only commands, the machine, and the files of the session, the audit and the sums change rows", () =>
    expect(saying(readers, /\.(create|update|upsert|delete)(Many)?(AndReturn)?\(\s*\{/g)).toEqual([]));

  test("nor does raw SQL elsewhere", () =>
    expect(
      saying(
        readers,
        /\b(insert\s+into|update\s+[\w".]+\s+set|delete\s+from|merge\s+into|(truncate|drop|alter)\s+(table|role|policy|index|schema))\b/gi,
      ),
    ).toEqual([]));

  test("no SQL is put together from text", () =>
    expect(saying(code, /\$(query|execute)RawUnsafe|Prisma\.raw/g)).toEqual([]));
});

test('5: every file in the server begins with import "server-only"', () =>
  expect(named(within("server").filter(({ text }) => !text.startsWith('import "server-only";\n')))).toEqual(
    [],
  ));

test("6: the environment is read in env.ts alone, the launcher apart", () => {
  const bound = code.filter(({ path }) => path !== "src/env.ts" && !/^src\/ops\/[\w/-]+\.mjs$/.test(path));
  expect(
    saying(
      bound,
      /process\s*\??\.\s*env(?!\.NEXT_RUNTIME === "nodejs")|\benv\b[^{}]*\}\s*=\s*process\b|["']node:process["']|from ["']process["']|import\.meta\.env/g,
    ),
  ).toEqual([]);
  expect(code.find(({ path }) => path === "src/env.ts")?.text).toMatch(/safeParse\(process\.env\)/);
});

describe("8: who asks", () => {
  const doors = within("server/commands", "server/queries");
  const exported = /^export (?:async )?(?:function|const) (\w+)([^;]*?\(\s*\w+: \w+)?/gm;
  const asked = /\(\s*(actor: Actor|tx: Tx)$/;

  test("every command and query takes the actor first; a part of one, the transaction of one that has asked", () =>
    expect(
      doors.flatMap(({ path, text }) =>
        [...text.matchAll(exported)]
          .filter(([, , start = ""]) => !asked.test(start))
          .map(([, name]) => `${path}: ${name}`),
      ),
    ).toEqual([]));

  test("every file with a command or a query asks the policy", () => {
    const asking = doors.filter(({ text }) => /^export [^;]*?\(\s*actor: Actor/m.test(text));
    expect(
      named(asking.filter(({ imports }) => !imports.some(({ to }) => to === "src/server/authorize"))),
    ).toEqual([]);
  });

  test("the machine takes no actor", () =>
    expect(saying(within("server/machine"), /\bactor\b/g)).toEqual([]));
});

describe("10: one home per vendor", () => {
  const outside = (to: string) => !isOurs(to) && !to.startsWith(".") && !to.startsWith("node:");

  test("every package that src uses is at home where it is used", () =>
    expect(
      importing(
        code,
        (to, from) => outside(to) && !from.endsWith(".mjs") && homes[packageOf(to)]?.test(from) !== true,
      ),
    ).toEqual([]));

  test("the launcher has nothing but Node, since it runs before anything is installed", () =>
    expect(
      importing(code, (to, from) => from.endsWith(".mjs") && !/^node:|^src\/ops\/.+\.mjs$/.test(to)),
    ).toEqual([]));

  test("files are read and written by the machine, the storage and the operator", () =>
    expect(
      importing(
        code,
        (to, from) =>
          /^node:fs/.test(to) &&
          !/^src\/(ops\/|server\/(machine\/|reports\/pdf-fonts\.ts$|storage(\/|\.ts$)))/.test(from),
      ),
    ).toEqual([]));
});

describe("11: what runs in the browser", () => {
  const client = code.filter(({ text }) => /^["']use client["']/m.test(text));

  test("is a leaf: never a page or a layout", () =>
    expect(named(client.filter(({ path }) => /\/(page|layout|template|default)\.tsx$/.test(path)))).toEqual(
      [],
    ));

  test("brings along neither the server, nor the catalogue, nor zod", () =>
    expect(
      client.flatMap((file) =>
        [...reached(code, file)]
          .filter(
            (to) =>
              /^src\/(server|catalogue|generated|env)|^zod$/.test(to) ||
              (to !== file.path && /^src\/app\/.*\/(page|layout)\.tsx$/.test(to)),
          )
          .map((to) => `${file.path} ⇒ ${to}`),
      ),
    ).toEqual([]));

  test("holds no style of its own, which the content policy would block", () =>
    expect(
      saying(
        within("app", "ui"),
        /\bstyle\s*=\s*["'{]|\bstyle:\s*\{|\.style\b|setAttribute\(\s*["']style|dangerouslySetInnerHTML/g,
      ),
    ).toEqual([]));
});
