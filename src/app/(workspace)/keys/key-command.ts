/** What a key means on a screen of questions. */
export type KeyCommand =
  | { kind: "answer"; stop: "yes" | "no" | "unknown" | "not-applicable" }
  | { kind: "move"; by: 1 | -1 }
  | { kind: "step"; way: "previous" | "next" }
  | { kind: "enter" | "leave" | "jump" | "keys" };

export type Press = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
};

/** Where the key was pressed: in a field that takes text, at a question itself, or anywhere else on the page. */
export type PressedAt = "field" | "question" | "page";

/**
 * What a press asks for; null where it is none of ours. A field keeps its keys. With single keys switched off
 * (WCAG 2.1.4) only the keys that belong to a focused question are left.
 */
export function commandOf(press: Press, at: PressedAt, shortcuts: boolean): KeyCommand | null {
  if (press.metaKey) return null;
  if (press.key === "Escape") return at === "page" ? null : { kind: "leave" };
  if (at === "field") return null;
  const atQuestion = at === "question" && isPlain(press) ? focused[press.key] : undefined;
  if (atQuestion !== undefined) return atQuestion;
  if (!shortcuts) return null;
  const bracket = behindAlt[press.key];
  if (bracket !== undefined) return press.ctrlKey && !press.altKey ? null : bracket;
  return isPlain(press) ? (single[press.key.toLowerCase()] ?? null) : null;
}

const isPlain = ({ ctrlKey, altKey }: Press) => !ctrlKey && !altKey;

/** Elsewhere these scroll the page and press buttons. */
const focused: Readonly<Record<string, KeyCommand>> = {
  ArrowDown: { kind: "move", by: 1 },
  ArrowUp: { kind: "move", by: -1 },
  Enter: { kind: "enter" },
};

/** These stand behind Alt or AltGr on many keyboards. */
const behindAlt: Readonly<Record<string, KeyCommand>> = {
  "[": { kind: "step", way: "previous" },
  "]": { kind: "step", way: "next" },
};

const single: Readonly<Record<string, KeyCommand>> = {
  y: { kind: "answer", stop: "yes" },
  n: { kind: "answer", stop: "no" },
  u: { kind: "answer", stop: "unknown" },
  a: { kind: "answer", stop: "not-applicable" },
  j: { kind: "move", by: 1 },
  k: { kind: "move", by: -1 },
  g: { kind: "jump" },
  "?": { kind: "keys" },
};
