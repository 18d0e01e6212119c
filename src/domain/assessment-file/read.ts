import { Refusal } from "../refusal";
import { withPositions } from "./json-position";
import { parseJson } from "./json-text";
import { type Known, parseAssessmentFile, type ReadAssessment } from "./parse";

/** The largest file that is read, in bytes: 5 MB. */
export const assessmentFileLimit = 5 * 1024 * 1024;

/** An assessment from the bytes of a file. Refuses as too large above the limit, else as invalid with the first wrong place. */
export function readAssessmentFile(bytes: Uint8Array, known: Known): ReadAssessment {
  const text = fileText(bytes);
  const json = parseJson(text);
  try {
    return parseAssessmentFile(json, known);
  } catch (error) {
    throw error instanceof Refusal ? withPositions(error, text) : error;
  }
}

/** The text of a file, without the byte order mark that some editors write. Refuses above the limit, and what is not UTF-8. */
export function fileText(bytes: Uint8Array): string {
  if (bytes.length > assessmentFileLimit)
    throw new Refusal("too-large", "file-too-large", { place: "file", limit: assessmentFileLimit });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("invalid", "not-utf-8", { place: "file" });
  }
}
