import { refusalOf } from "../fault";
import type { Answer, Answers } from "../oism3/answer";
import { parseField } from "../oism3/answer-schema";
import {
  answerFields,
  type Field,
  type FieldKind,
  type FieldValue,
  fieldKind,
  readField,
  writeField,
} from "../oism3/field";
import { type FieldFault, Refusal } from "../refusal";
import { guardCell, unguardCell } from "./cell";

/** Rows of cells, the heads first. */
export type Table = readonly (readonly string[])[];

/** What a table says of each process that it has a row for; undefined clears a field. */
export type TableAnswers = ReadonlyMap<string, readonly { field: Field; value: FieldValue | undefined }[]>;

/**
 * Answers as a table, one row a process: what one fills in with a spreadsheet. Definitions of metrics and reasons for the
 * scope are left to the assessment file. An unanswered question is an empty cell.
 */
export function writeTable(processes: readonly { id: string; name: string }[], answers: Answers): Table {
  return [
    ["process", "name", ...columns.map(({ head }) => head)],
    ...processes.map(({ id, name }) => [
      id,
      guardCell(name),
      ...columns.map(({ field, kind }) => cellOf(kind, readField(answers[id], field))),
    ]),
  ];
}

/**
 * What a table says. Columns may stand in any order and be left out; rows too. Refuses as invalid, with row and column as
 * `place`, unknown or repeated columns and processes, and what a field cannot hold.
 */
export function readTable([heads = [], ...rows]: Table, processes: readonly string[]): TableAnswers {
  const fields = readHeads(heads);
  const faults: FieldFault[] = [];
  const said = new Map<string, { field: Field; value: FieldValue | undefined }[]>();
  const at = fields.indexOf("process");
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const row = index + 2;
    const process = (cells[at] ?? "").trim();
    const fault = (column: string, code: string) =>
      faults.push({ path: placeIn(row, column), code, params: {} });
    if (!processes.includes(process)) fault("process", "unknown-process");
    else if (said.has(process)) fault("process", "process-twice");
    if (cells.slice(fields.length).some((cell) => cell.trim() !== ""))
      fault(`${fields.length + 1}`, "no-head");
    said.set(
      process,
      fields.flatMap((field, column) => readCell(field, cells[column] ?? "", row, faults)),
    );
  }
  if (faults.length > 0) throw refusalOf(faults);
  return said;
}

/** The answers with what a table says put into them; what it does not speak of stays. */
export function fillFromTable(answers: Answers, said: TableAnswers): Answers {
  const filled = [...said].map(([process, fields]) => [
    process,
    fields.reduce<Answer>(
      (answer, { field, value }) => writeField(answer, field, value),
      answers[process] ?? {},
    ),
  ]);
  return { ...answers, ...Object.fromEntries(filled) };
}

const columns = answerFields
  .filter(({ path }) => path !== "scopeReason" && !path.startsWith("definitions."))
  .map(({ path, kind }) => ({ head: path.replace("metrics.", ""), field: path, kind }));

const headOf = (field: Field) => columns.find((column) => column.field === field)?.head ?? field;

type Head = Field | "process" | undefined;

/** What each column holds; undefined where a name or nothing stands, which is not read. */
function readHeads(heads: readonly string[]): Head[] {
  const words = heads.map((head) => head.trim().toLowerCase());
  const faults = words.flatMap((word, index): FieldFault[] => {
    const path = placeIn(1, word || `${index + 1}`);
    if (word === "" || word === "process" || word === "name" || columns.some(({ head }) => head === word))
      return word !== "" && words.indexOf(word) < index ? [{ path, code: "column-twice", params: {} }] : [];
    const allowed = columns.map(({ head }) => head);
    return [{ path, code: "unknown-column", params: { allowed: ["process", "name", ...allowed] } }];
  });
  if (!words.includes("process"))
    faults.push({ path: placeIn(1, "process"), code: "column-missing", params: {} });
  if (faults.length > 0) throw refusalOf(faults);
  return words.map((word) => (word === "process" ? word : columns.find(({ head }) => head === word)?.field));
}

function readCell(field: Head, cell: string, row: number, faults: FieldFault[]) {
  if (field === undefined || field === "process") return [];
  try {
    return [{ field, value: cellValue(field, cell) }];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { place: _, ...params } = error.params;
    faults.push({ path: placeIn(row, headOf(field)), code: error.code, params });
    return [];
  }
}

function cellValue(field: Field, cell: string): FieldValue | undefined {
  const kind = fieldKind(field);
  if (kind === "text" || kind === "name") return parseField(field, unguardCell(cell));
  const word = cell.trim().toLowerCase();
  if (kind !== "switch" || word === "") return parseField(field, word);
  if (word === "yes" || word === "no") return word === "yes";
  throw new Refusal("invalid", "value-not-allowed", { allowed: ["yes", "no"] });
}

function cellOf(kind: FieldKind, value: FieldValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return kind === "text" || kind === "name" ? guardCell(value) : value;
}

/** As a spreadsheet counts: the heads are row 1. */
const placeIn = (row: number, column: string) => `row ${row} column ${column.slice(0, 100)}`;
