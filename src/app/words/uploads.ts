import { begin, counted } from "./counts";
import { saySize } from "./evidence";

type Upload = {
  name: string;
  size: number;
  state:
    | { kind: "waiting" | "interrupted" }
    | { kind: "done"; same: string | null }
    | { kind: "sending"; sent: number }
    | { kind: "refused"; message: string };
};

export const uploadFailed = "The server could not take this file. Try again.";

/** How a file on its way stands. */
export function sayUpload({ size, state }: Upload, there: boolean): string {
  switch (state.kind) {
    case "waiting":
      return there ? `${saySize(size)}, waits for its turn` : `${saySize(size)}, sent when the item is added`;
    case "sending":
      return state.sent >= size
        ? `${saySize(size)}, being looked through`
        : `${saySize(state.sent)} of ${saySize(size)}`;
    case "interrupted":
      return "The connection was lost. The file is kept here and sent again.";
    case "refused":
      return state.message;
    case "done":
      return state.same === null
        ? `${saySize(size)}, arrived whole`
        : `The same as “${state.same}”, which is there already; kept once.`;
  }
}

/** What is read out as files come along: "One file arrived, two are on their way." */
export function saySending(uploads: readonly Upload[]): string {
  const count = (...kinds: readonly string[]) =>
    uploads.filter(({ state }) => kinds.includes(state.kind)).length;
  const parts = [
    said(count("done"), "arrived"),
    said(count("waiting", "sending"), "on the way"),
    said(count("interrupted"), "interrupted"),
    said(count("refused"), "refused"),
  ].filter(Boolean);
  return parts.length === 0 ? "" : `${begin(parts.join(", "))}.`;
}

const said = (count: number, how: string) => (count === 0 ? "" : `${counted(count, "file", "files")} ${how}`);
