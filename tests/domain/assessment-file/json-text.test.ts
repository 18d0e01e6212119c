import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "@/domain/assessment-file/json-text";
import { assessmentFileLimit, readAssessmentFile } from "@/domain/assessment-file/read";
import { documented, known, refusal } from "./files";

test("any JSON is read as the language itself reads it", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, "\t"), (text, space) => {
      const json = JSON.stringify(JSON.parse(text), null, space);
      expect(parseJson(json)).toEqual(JSON.parse(json));
    }),
  );
});

test("a text is refused whenever the language itself refuses it", () => {
  const signs = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    '"',
    "\\",
    "u00",
    "a",
    "-",
    "0",
    "1",
    ".",
    "e",
    "true",
    "null",
    " ",
    "\n",
    "\u0001",
  );
  const broken = fc
    .tuple(fc.json(), fc.array(signs, { maxLength: 3 }), fc.nat(), fc.nat({ max: 2 }))
    .map(([text, put, at, cut]) => {
      const i = at % (text.length + 1);
      return text.slice(0, i) + put.join("") + text.slice(i + cut);
    });
  fc.assert(
    fc.property(
      fc.oneof(
        broken,
        fc.array(signs).map((all) => all.join("")),
      ),
      (text) => {
        const read = attempt(() => parseJson(text));
        const expected = attempt(() => JSON.parse(text));
        if (read.refused !== "duplicate-key") expect(read.refused).toBe(expected.refused);
      },
    ),
    { numRuns: 3000 },
  );
});

describe("a text that is not JSON is refused with line and column", () => {
  test.each([
    ["", "line 1 column 1"],
    ["{", "line 1 column 2"],
    ['{"a":1,\n "b"}', "line 2 column 5"],
    ['{"a":1,}', "line 1 column 8"],
    ["[1,]", "line 1 column 4"],
    ["{'a':1}", "line 1 column 2"],
    ['{"a":01}', "line 1 column 7"],
    ['{"a":NaN}', "line 1 column 6"],
    ['{"a":"b\n"}', "line 1 column 6"],
    ["{}\r\n\r\n{}", "line 3 column 1"],
    ["[1}", "line 1 column 3"],
    ["// no\n{}", "line 1 column 1"],
  ])("%j", (text, place) => {
    expect(refusal(() => parseJson(text))).toMatchObject({
      reason: "invalid",
      code: "not-json",
      params: { place },
    });
  });
});

test.each([
  ['{"a":1,"a":1}', "a"],
  ['{"answers":{"OSP-5":{},"GP-1":{},"OSP-5":{}}}', "answers.OSP-5"],
  ['{"answers":{"OSP-5":{},"OSP\\u002d5":{}}}', "answers.OSP-5"],
  ['[{"a":[]},{"a":{"b":[1,{"c":1,"c":2}]}}]', "[1].a.b[1].c"],
  ['{"__proto__":1,"__proto__":2}', "__proto__"],
])("a key that stands twice is refused: %s", (text, place) => {
  expect(refusal(() => parseJson(text))).toMatchObject({ code: "duplicate-key", params: { place } });
});

test.each([
  ["a long string that does not end", `"${"a".repeat(1_000_000)}`, "not-json"],
  ["many escapes", `"${"a\\n".repeat(500_000)}`, "not-json"],
  ["deep nesting", "[".repeat(1_000_000), "nested-too-deep"],
])("%s is refused in no time", (_, text, code) => {
  const began = performance.now();
  expect(refusal(() => parseJson(text))).toMatchObject({ code });
  expect(performance.now() - began).toBeLessThan(2000);
});

test("the same key in different objects is no duplicate", () => {
  expect(parseJson('[{"a":{"a":1}},{"a":2}]')).toEqual([{ a: { a: 1 } }, { a: 2 }]);
});

describe("the bytes of a file", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test("may begin with a byte order mark", () => {
    expect(readAssessmentFile(bytes(`\ufeff${JSON.stringify(documented)}`), known).file).toEqual(documented);
  });

  test("must be UTF-8", () => {
    const latin1 = Uint8Array.from([...bytes('{"name":"'), 0xe9, ...bytes('"}')]);
    expect(refusal(() => readAssessmentFile(latin1, known))).toMatchObject({ code: "not-utf-8" });
  });

  test("may be five megabytes, and not one more", () => {
    const text = JSON.stringify(documented).padEnd(assessmentFileLimit);
    expect(readAssessmentFile(bytes(text), known).file).toEqual(documented);
    expect(refusal(() => readAssessmentFile(bytes(`${text} `), known))).toMatchObject({
      reason: "too-large",
    });
  });
});

function attempt(act: () => unknown) {
  try {
    act();
    return { refused: undefined };
  } catch (error) {
    if (error instanceof SyntaxError) return { refused: "not-json" };
    return {
      refused: refusal(() => {
        throw error;
      }).code,
    };
  }
}
