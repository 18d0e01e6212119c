import type { FieldFault, Params, Refusal } from "@/domain/refusal";
import { begin, counted, inWords } from "./counts";
import { sayDay } from "./dates";
import { refusalWords, sayRefusal } from "./refusals";

/** What is wrong with a file: a sentence, and each place with what is wrong there. */
export type FileFaults = { message: string; faults: readonly { place: string; text: string }[] };

/** A refusal of a file in words. What is refused for another reason keeps its own sentence. */
export function sayFile(refusal: Pick<Refusal, "code" | "params" | "reason" | "fields">): FileFaults {
  const { code, params, fields } = refusal;
  const place = params["place"];
  const known = refusalWords[code] === undefined || fileWords[code] !== undefined;
  if (typeof place !== "string" || !known) return { message: sayRefusal(refusal), faults: [] };
  const faults = fields.length > 0 ? fields : [{ path: place, code, params }];
  return {
    message: "This file cannot be read. Nothing has been changed.",
    faults: faults.map((fault) => ({ place: sayPlaceOf(fault), text: sayFileFault(fault) })),
  };
}

/** The way to a value in a file, and where that is in its text. */
function sayPlaceOf({ path, params }: Pick<FieldFault, "path" | "params">): string {
  const { line, column } = params;
  return line === undefined ? sayPlace(path) : `Line ${line}, column ${column}: ${path}`;
}

/** "Line 3, column 5", "Row 4, column operated", or the way to the value in the file. */
export function sayPlace(place: string): string {
  const at = /^(line|row) (\d+) column (.+)$/.exec(place);
  if (at === null) return place === "file" ? "The file" : place;
  return `${at[1] === "line" ? "Line" : "Row"} ${at[2]}, column ${at[3]}`;
}

/** What is wrong at a place, as a sentence that follows it. */
export const sayFileFault = ({ code, params }: Pick<FieldFault, "code" | "params">): string =>
  (fileWords[code] ?? (() => "cannot be used as it is."))(params);

type Say = (params: Params) => string;

const list = (allowed: Params[string] | undefined) => [allowed ?? []].flat().join(", ");

/** One sentence per code that reading a file can end in, without its beginning: the place goes before it. */
export const fileWords: Readonly<Record<string, Say>> = {
  "file-too-large": ({ limit }) => `is larger than ${Math.floor(Number(limit) / 1024 / 1024)} MB.`,
  "not-utf-8": () => "is not UTF-8 text. In a spreadsheet, save it as “CSV UTF-8”.",
  "not-json": () => "is not JSON from here on.",
  "nested-too-deep": () => "is nested too deep.",
  "duplicate-key": () => "stands here twice.",
  "unknown-key": () => "is not a key of the format.",
  "value-missing": () => "is missing.",
  "wrong-type": ({ expected }) => `must be of type ${expected}.`,
  "value-not-allowed": ({ allowed }) =>
    allowed ? `must be one of ${list(allowed)}.` : "is not allowed here.",
  "too-long": ({ limit }) => `is longer than ${limit} characters.`,
  "too-short": ({ limit }) => `is shorter than ${limit}.`,
  "too-small": ({ limit }) => `must not be less than ${limit}.`,
  "too-great": ({ limit }) => `must not be more than ${limit}.`,
  "unknown-area": () => "names no process area of this rule set (such as SM in SM:ESP 1.1).",
  "unknown-practice": () => "is not a practice of this area.",
  "unknown-goal": () => "is not a goal of this area that is rated.",
  "no-instance": () => "must hold one instance at least.",
  "not-a-date": () => "must be a day such as 2026-12-31, from 1900 on.",
  "not-printable": () => "holds a character that is not text.",
  "period-reversed": () => "is before the period’s first day.",
  "reason-missing": () => "must say why the process is not applicable.",
  "unknown-edition": ({ allowed }) => `must be one of ${list(allowed)}.`,
  "unknown-profile": ({ allowed }) => `must be one of ${list(allowed)}, or be defined in the file.`,
  "unknown-process": () => "is not a process of this edition.",
  "level-out-of-order": () => "must count the levels from 1 without a gap.",
  "minimum-falls": () => "must not be lower than that of the level below.",
  "process-added-twice": () => "is added by the profile already.",
  "profile-empty": () => "must name at least one process.",
  "not-csv": () => "is not CSV from here on: look for a quotation mark that is not closed or not doubled.",
  "unknown-column": ({ allowed }) => `is not a column of the table. Its columns are ${list(allowed)}.`,
  "column-twice": () => "stands in the heads twice.",
  "column-missing": () => "is missing: the first row names the columns.",
  "process-twice": () => "has a row already.",
  "no-head": () => "has no head.",
};

type Counts = { new: number; changed: number; cleared: number; unchanged: number };

/** "Three answers would be new, one changed and 14 cleared; 300 stay as they are." */
export function sayCounts({ unchanged, ...counts }: Counts): string {
  const parts = [
    counts.new > 0 ? `${inWords(counts.new)} new` : "",
    counts.changed > 0 ? `${inWords(counts.changed)} changed` : "",
    counts.cleared > 0 ? `${inWords(counts.cleared)} cleared` : "",
  ].filter(Boolean);
  const few = unchanged === 0 ? "none" : inWords(unchanged);
  const stay = unchanged < 2 ? `${few} stays as it is` : `${few} stay as they are`;
  if (parts.length === 0) return `No answer would change; ${stay}.`;
  return `${begin(parts.join(", "))}; ${stay}.`;
}

/** "Three answers in two processes have been taken in." */
export const sayImported = ({ fields, processes }: { fields: number; processes: number }): string =>
  fields === 0
    ? "The description has been taken in; no answer changed."
    : `${begin(counted(fields, "answer", "answers"))} in ${counted(processes, "process", "processes")} ${fields === 1 ? "has" : "have"} been taken in.`;

/** A part of the description in words: a day as a day, nothing as nothing. */
export function sayDescribed(key: string, value: string): string {
  if (value === "") return "nothing";
  return key === "from" || key === "to" ? sayDay(value) : value;
}
