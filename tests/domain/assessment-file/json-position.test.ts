import { describe, expect, test } from "vitest";
import { readAssessmentFile } from "@/domain/assessment-file/read";
import { documented, known, refusal } from "./files";

const read = (text: string) => refusal(() => readAssessmentFile(new TextEncoder().encode(text), known));
const where = (text: string) =>
  read(text).fields.map(({ path, params: { line, column } }) => [path, line, column]);
const file = (answers: string) =>
  JSON.stringify({ ...documented, answers: 0 }, null, 1).replace('"answers": 0', `"answers": ${answers}`);

describe("what is wrong in a file is found in its text", () => {
  test("by line and column of the value, as deep as it stands", () =>
    expect(
      where(file('{\n  "GP-1": {"operated": "yes"},\n  "OSP-5": { "metrics": {"load": "perhaps"} }\n}')),
    ).toEqual([["answers.OSP-5.metrics.load", 8, 34]]));

  test("all of it, and in lists too", () => {
    const own = {
      id: "own",
      name: "Own",
      levels: [{ level: 1, minimumCapability: 1, adds: ["GP-1", "GP-99"] }],
    };
    const text = JSON.stringify(
      { ...documented, profile: "own", profileDefinition: own, edition: "odd" },
      null,
      1,
    );
    const lines = text.split("\n");
    const lineOf = (word: string) => lines.findIndex((line) => line.includes(word)) + 1;
    expect(where(text).map(([path, line]) => [path, line])).toEqual([
      ["edition", lineOf('"odd"')],
      ["profileDefinition.levels[0].adds[1]", lineOf('"GP-99"')],
    ]);
  });

  test("what is missing, where it is missed", () => {
    const { profile: _, ...rest } = documented;
    expect(where(`\n ${JSON.stringify(rest)}`)).toEqual([["profile", 2, 2]]);
    expect(where(file('{ "GP-1": { "applicable": false } }'))).toEqual([["answers.GP-1.reason", 6, 23]]);
  });

  test("an odd key, and one that only looks like a path", () =>
    expect(where(file('{ "a.b\\"]": {}, "a": { "b": 1 } }')).map(([path, line]) => [path, line])).toEqual([
      ["answers.a.b", 6],
    ]));
});
