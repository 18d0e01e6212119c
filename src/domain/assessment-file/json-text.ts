import { Refusal } from "../refusal";
import { lineAndColumn } from "./json-position";
import { type Container, follow, next, type Wants } from "./json-tokens";

/**
 * The value of a JSON text (RFC 8259). Refuses as invalid a text that is not JSON, with line and column, and an object
 * that holds a key twice, with its path: parsers keep the last one silently, so that two readers may see two assessments.
 */
export function parseJson(text: string): unknown {
  const open: Container[] = [];
  let wants: Wants = "value";
  let at = 0;
  for (;;) {
    const token = next(text, at);
    if (token.kind === "end" && wants === "end") return JSON.parse(text);
    const following = follow(wants, token, open);
    if (!following) throw refusedAt(text, token.from, "not-json");
    if (open.length > deepest) throw refusedAt(text, token.from, "nested-too-deep");
    wants = following;
    at = token.to;
  }
}

function refusedAt(text: string, from: number, code: string) {
  const { line, column } = lineAndColumn(text, from);
  return new Refusal("invalid", code, { place: `line ${line} column ${column}` });
}

/** Far deeper than any format of ours; depth costs time and memory out of step with length. */
const deepest = 64;
