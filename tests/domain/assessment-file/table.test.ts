import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guardCell, unguardCell } from "@/domain/assessment-file/cell";
import { fillFromTable, readTable, writeTable } from "@/domain/assessment-file/table";
import { answerFields, readField } from "@/domain/oism3/field";
import { model } from "../oism3/answers";
import { anyDraftAnswers, someProcesses } from "./drafts";
import { refusal } from "./files";

const named = someProcesses.map((id) => ({ id, name: `The process ${id}` }));
const heads = ["process", "name", "applicable", "operated", "note"];
const read = (...rows: string[][]) => readTable([heads, ...rows], model.processes);
const inTable = answerFields.filter(({ path }) => path !== "scopeReason" && !path.startsWith("definitions."));

describe("a cell", () => {
  test.each(["=1+1", "+41 31", "-5", "@SUM(A1)", "\tx", "\r=x", "＝1", "'=1", "''=1"])(
    "%j is guarded from being taken for a formula",
    (text) => expect(guardCell(text)).toBe(`'${text}`),
  );

  test.each(["plain", "'quoted'", "'t is", "5 - 3", "", "a=b"])("%j is left as it is", (text) => {
    expect(guardCell(text)).toBe(text);
    expect(unguardCell(text)).toBe(text);
  });

  test("whatever it holds comes back, and never begins like a formula", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "x") }), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    ));
});

describe("a table of answers", () => {
  test("has one row a process, under the words of the trade", () => {
    const [head, first] = writeTable([{ id: "GP-1", name: "Knowledge management" }], {
      "GP-1": { applicable: true, operated: "yes", metrics: { load: "unknown" }, note: "=1" },
    });
    const asked =
      "process name applicable reason operated documented document activity scope unavailability effectiveness load quality efficiency note";
    expect(head).toEqual(expect.arrayContaining(asked.split(" ")));
    expect(first?.slice(0, 5)).toEqual(["GP-1", "Knowledge management", "yes", "", "yes"]);
    expect(first?.[head?.indexOf("load") ?? -1]).toBe("unknown");
    expect(first?.[head?.indexOf("note") ?? -1]).toBe("'=1");
  });

  test(
    "brings back every answer it holds, and leaves the rest as it was",
    () =>
      fc.assert(
        fc.property(anyDraftAnswers, anyDraftAnswers, (answers, held) => {
          const said = readTable(writeTable(named, answers), model.processes);
          const filled = fillFromTable(held, said);
          for (const { path } of answerFields) {
            const from = inTable.some((it) => it.path === path) ? answers : held;
            for (const id of someProcesses)
              expect(readField(filled[id], path), `${id} ${path}`).toBe(readField(from[id], path));
          }
        }),
        { numRuns: 20 },
      ),
    30_000,
  );

  test("may leave out columns and rows, hold empty lines, and be written in capitals", () => {
    const said = read(["", "", ""], ["GP-1", "Whatever", "Yes", " NO ", "'=1"], [" GP-3 "]);
    expect([...said.keys()]).toEqual(["GP-1", "GP-3"]);
    expect(said.get("GP-1")).toEqual([
      { field: "applicable", value: true },
      { field: "operated", value: "no" },
      { field: "note", value: "=1" },
    ]);
    const held = {
      "GP-1": { documented: "yes" as const, note: "old" },
      "GP-2": { operated: "yes" as const },
    };
    expect(fillFromTable(held, said)).toMatchObject({
      "GP-1": { documented: "yes", applicable: true, operated: "no", note: "=1" },
      "GP-2": { operated: "yes" },
    });
  });

  test.each([
    ["row 2 column operated", "value-not-allowed", () => read(["GP-1", "", "", "perhaps", ""])],
    ["row 3 column applicable", "value-not-allowed", () => read([""], ["GP-1", "", "maybe", "", ""])],
    ["row 2 column note", "too-long", () => read(["GP-1", "", "", "", "x".repeat(4001)])],
    ["row 2 column note", "not-printable", () => read(["GP-1", "", "", "", "a\u0000"])],
    ["row 2 column process", "unknown-process", () => read(["GP-99", "", "", "", ""])],
    ["row 3 column process", "process-twice", () => read(["GP-1"], ["GP-1"])],
    ["row 2 column 6", "no-head", () => read(["GP-1", "", "", "", "", "more"])],
    ["row 1 column odd", "unknown-column", () => readTable([["process", "odd"]], model.processes)],
    ["row 1 column note", "column-twice", () => readTable([["process", "note", "Note"]], model.processes)],
    ["row 1 column process", "column-missing", () => readTable([["name", "note"]], model.processes)],
    ["row 1 column process", "column-missing", () => readTable([], model.processes)],
  ])("is refused at %s as %s", (place, code, act) => {
    const refused = refusal(act);
    expect([refused.reason, refused.code, refused.params["place"]]).toEqual(["invalid", code, place]);
  });

  test("names all that is wrong at once", () =>
    expect(
      refusal(() => read(["GP-1", "", "maybe", "perhaps", ""], ["GP-99"])).fields.map(({ path }) => path),
    ).toEqual(["row 2 column applicable", "row 2 column operated", "row 3 column process"]));
});
