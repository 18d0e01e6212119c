import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { house, saying, written } from "./sources";

// What OWASP ASVS asks not to be there can only be looked for: every file of the program, and what sets it up.
const code = written(["src"], [".ts", ".tsx", ".mjs"]);
const served = code.filter(({ path }) =>
  /^src\/(server\/(?!machine\/)|app|ui|domain|catalogue|proxy)/.test(path),
);

describe("in the program", () => {
  test("the files are found, so that no rule below is blind", () => {
    expect(served.length).toBeGreaterThan(300);
    expect(saying(served, /"use client"/g).length).toBeGreaterThan(10);
  });

  test("markup is never written as text", () =>
    expect(
      saying(code, /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/g),
    ).toEqual([]));

  test("nothing that was sent is run as a program", () =>
    expect(
      saying(code, /\beval\(|\bnew Function\b|node:vm|setTimeout\(\s*["'`]|\bimport\(\s*(?!["'])/g),
    ).toEqual([]));

  test("no program is called through a shell", () =>
    expect(
      saying(code, /\bexec\(["'`]|\bexecSync\b|shell:\s*true|\b(exec|execSync)\s*[,}].*node:child_process/g),
    ).toEqual([]));

  test("no pattern is made of what was sent", () => {
    const made = saying(served, /new RegExp\([^)]*/g).filter((place) => !drawn.test(place));
    expect(made).toEqual([]);
  });

  test("nobody is kept from pasting", () => {
    const asking = served.filter(({ text }) => text.includes('type="password"'));
    expect(asking.length).toBeGreaterThan(3);
    expect(saying(asking, /onPaste|onDrop|onKeyDown/g)).toEqual([]);
  });

  test("no password grows old", () =>
    expect(saying(code, /password[_-]?(expires|expiry|maxAge|ages?At)/gi)).toEqual([]));

  test("no weak algorithm is named", () =>
    expect(
      saying(
        code,
        /["'`](md[245]|sha-?1|rc4|des|des3|[\w-]*-ecb|[\w-]*-cbc|hs1|RSA1_5)["'`]|createCipher\(|RSA_PKCS1_PADDING/gi,
      ),
    ).toEqual([]));

  test("chance comes from the system's own source", () =>
    expect(
      saying(
        code.filter(({ path }) => !/\/demonstration\//.test(path)),
        /Math\.random/g,
      ),
    ).toEqual([]));

  test("no certificate goes unchecked", () =>
    expect(
      saying(
        code,
        /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity|sslmode=(no-verify|disable)/g,
      ),
    ).toEqual([]));

  test("no end of a message is guessed", () =>
    expect(saying(code, /insecureHTTPParser|insecure-http-parser/g)).toEqual([]));

  test("no other site is let in to read", () => expect(saying(code, /access-control-allow/gi)).toEqual([]));

  test("no plug-in is asked for", () => expect(saying(served, /<(object|embed|applet)\s/g)).toEqual([]));

  test("nothing is compared loosely", () =>
    expect(saying(code, /[^=!<>]==(?!=| null)|!=(?!=| null)/g)).toEqual([]));

  test("rows are read field by field", () =>
    expect(
      saying(
        served,
        /\.find(?:Unique|First|Many)(?:OrThrow)?\(\s*(?:\)|\{(?:(?!\bselect\b)[^{}]|\{[^{}]*\})*\}\s*\))/g,
      ),
    ).toEqual([]));
});

describe("towards others", () => {
  test("the server asks nobody but the provider", () => {
    const asking = saying(
      served.filter(({ path, text }) => !text.startsWith('"use client"') && path.startsWith("src/server/")),
      /\bfetch\(|node:https?"|node:net"|undici|axios/g,
    );
    // What watches the server that answers takes its class from where a client's is, too.
    const answering = /^src\/server\/watch\/(drain|requests)\.ts: node:http"$/;
    expect(asking.filter((place) => !answering.test(place)).map((place) => place.split(":")[0])).toEqual([
      "src/server/oidc.ts",
      "src/server/scanner.ts",
    ]);
  });

  test("Next fetches no picture of another site", () =>
    expect(saying(code, /from "next\/image"|from "next\/legacy/g)).toEqual([]));

  test("the door at which Next draws pictures anew is shut", () =>
    expect(readFileSync(join(house, "next.config.ts"), "utf8")).toContain("images: { unoptimized: true }"));

  test("what is served as it lies is listed", () =>
    expect(readdirSync(join(house, "public")).toSorted()).toEqual([
      ...["apple-touch-icon.png", "favicon.ico", "fonts", "icon.svg", "schemas"],
    ]));
});

describe("in the log", () => {
  const server = [
    ...served,
    ...code.filter(({ path }) => /^src\/(journal|instrumentation|env)\.ts$/.test(path)),
  ];

  test("only the journal writes", () =>
    expect(
      saying(server, /\bconsole[.[]|process\.(stdout|stderr)/g)
        .filter((place) => !/reports\/draw\.ts/.test(place))
        .map((place) => place.split(":")[0])
        .filter((path, index, all) => all.indexOf(path) === index),
    ).toEqual(["src/server/watch/output.ts", "src/journal.ts"]));

  test("no event is told what an error says, or what stood in a field", () => {
    const told = saying(server, /\btell\([^;]*?\);/g);
    expect(told.length).toBeGreaterThan(12);
    expect(
      told.filter((event) =>
        /\.message|\bparams\b(?!:)|\bvalue\b|\bemail\b|\bpassword\b|\bsecret\b/.test(event),
      ),
    ).toEqual([]);
  });
});

/** Patterns made of our own words: of the alphabets that a report can draw. */
const drawn = /^src\/server\/reports\/pdf-(text|undrawn)\.ts: /;
