import { placeOf } from "../fault";
import { Refusal } from "../refusal";

/** What is open around the place read: an object with its keys so far, or a list with the index of its item. */
export type Container = { keys: Set<string>; key: string } | { index: number };

export type Wants = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "comma-or-close" | "end";

export type Token = {
  kind: "punctuation" | "string" | "scalar" | "end" | "none";
  source: string;
  from: number;
  to: number;
};

/** The token that begins at or after a place in the text; of the kind "none" where there is none in JSON. */
export function next(text: string, at: number): Token {
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
export function follow(wants: Wants, token: Token, open: Container[]): Wants | undefined {
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
    const place = placeAt(open);
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

/** The path of the value that is read. */
export const placeAt = (open: readonly Container[]): string =>
  placeOf(open.map((container) => ("keys" in container ? container.key : container.index)));
