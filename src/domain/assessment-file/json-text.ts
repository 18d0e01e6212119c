import { placeOf } from "../fault";
import { Refusal } from "../refusal";

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

/** What is open around the place read: an object with its keys so far, or a list with the index of its item. */
type Container = { keys: Set<string>; key: string } | { index: number };

type Wants = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "comma-or-close" | "end";

type Token = {
  kind: "punctuation" | "string" | "scalar" | "end" | "none";
  source: string;
  from: number;
  to: number;
};

function next(text: string, at: number): Token {
  grammar.lastIndex = at;
  const found = grammar.exec(text);
  const [all = "", punctuation, string, scalar] = found ?? [];
  const source = punctuation ?? string ?? scalar ?? "";
  const to = at + all.length;
  const kind = punctuation
    ? "punctuation"
    : string
      ? "string"
      : scalar
        ? "scalar"
        : to === text.length
          ? "end"
          : "none";
  return { kind, source, from: to - source.length, to };
}

/** Strings are written as runs between escapes: no text can be split in two ways, so reading takes time in step with length. */
const grammar =
  /[ \t\n\r]*(?:([{}[\],:])|("[\u{20}!#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[\u{20}!#-[\]-\u{10ffff}]*)*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|)/uy;

/** What may come after a token, or undefined where the token itself may not come. */
function follow(wants: Wants, token: Token, open: Container[]): Wants | undefined {
  const inner = open.at(-1);
  const isKey = token.kind === "string" && (wants === "key" || wants === "key-or-close");
  if (isKey && inner && "keys" in inner) return note(inner, token.source, open);
  if (token.source === ":" && wants === "colon") return "value";
  if (token.source === "," && wants === "comma-or-close" && inner) {
    if ("keys" in inner) return "key";
    inner.index++;
    return "value";
  }
  if (closes(token, wants, inner)) {
    open.pop();
    return open.length === 0 ? "end" : "comma-or-close";
  }
  if (wants !== "value" && wants !== "value-or-close") return undefined;
  if (token.source === "{") {
    open.push({ keys: new Set(), key: "" });
    return "key-or-close";
  }
  if (token.source === "[") {
    open.push({ index: 0 });
    return "value-or-close";
  }
  if (token.kind === "string" || token.kind === "scalar") return open.length === 0 ? "end" : "comma-or-close";
  return undefined;
}

function note(inner: { keys: Set<string>; key: string }, source: string, open: readonly Container[]): Wants {
  inner.key = String(JSON.parse(source));
  if (inner.keys.has(inner.key)) {
    const place = placeOf(open.map((container) => ("keys" in container ? container.key : container.index)));
    throw new Refusal("invalid", "duplicate-key", { place });
  }
  inner.keys.add(inner.key);
  return "colon";
}

function closes(token: Token, wants: Wants, inner: Container | undefined) {
  if (!inner) return false;
  const close = "keys" in inner ? "}" : "]";
  const empty = "keys" in inner ? "key-or-close" : "value-or-close";
  return token.source === close && (wants === "comma-or-close" || wants === empty);
}

function refusedAt(text: string, from: number, code: string) {
  const lines = text.slice(0, from).split(/\r\n|\n|\r/);
  const place = `line ${lines.length} column ${(lines.at(-1) ?? "").length + 1}`;
  return new Refusal("invalid", code, { place });
}

/** Far deeper than any format of ours; depth costs time and memory out of step with length. */
const deepest = 64;
