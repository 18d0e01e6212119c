/** One line of the list of keys. `single` keys can be switched off; those that answer or change are no use to who reads. */
export type KeyWords = { keys: readonly string[]; what: string; single: boolean; edits?: true };

export const keyWords: readonly KeyWords[] = [
  { keys: ["Y"], what: "Yes, to the question in hand", single: true, edits: true },
  { keys: ["N"], what: "No", single: true, edits: true },
  { keys: ["U"], what: "Unknown", single: true, edits: true },
  { keys: ["A"], what: "Not applicable, where that is an answer", single: true, edits: true },
  { keys: ["J"], what: "The next question", single: true, edits: true },
  { keys: ["K"], what: "The question before", single: true, edits: true },
  { keys: ["↓", "↑"], what: "The same, while a question has the focus", single: false, edits: true },
  {
    keys: ["Enter"],
    what: "Into what the answer opened: its document, its definition",
    single: false,
    edits: true,
  },
  { keys: ["Esc"], what: "Out of a field, back to its question", single: false, edits: true },
  { keys: ["["], what: "The process before", single: true },
  { keys: ["]"], what: "The next process", single: true },
  { keys: ["G"], what: "Jump to a process", single: true },
  { keys: ["?"], what: "This list", single: true },
  { keys: ["Ctrl Z", "⌘ Z"], what: "Undo the last change of this visit", single: false, edits: true },
  { keys: ["Ctrl Y", "⌘ ⇧ Z"], what: "Redo it", single: false, edits: true },
  { keys: ["Ctrl K", "⌘ K"], what: "Go anywhere", single: false },
];
