/** How a file stands on its way to the server. */
export type UploadState =
  | { kind: "waiting" }
  | { kind: "sending"; sent: number }
  /** The connection failed: the same file is sent again by itself. */
  | { kind: "interrupted" }
  /** `again`: whether the same file may fare better another time. */
  | { kind: "refused"; message: string; again: boolean }
  /** `same`: the file of the item that holds the very same, so that this one was not kept beside it. */
  | { kind: "done"; same: string | null };

export type Upload = { id: string; name: string; size: number; state: UploadState };

/** What came of one attempt. */
export type Sent =
  | { kind: "done"; same: string | null }
  | { kind: "interrupted" }
  | { kind: "cancelled" }
  | { kind: "refused"; message: string; again: boolean };

/** One attempt under way, which can be broken off. */
export type Attempt = { sent: Promise<Sent>; cancel: () => void };

/** What an upload needs of the world. */
export type UploadMeans = {
  /** Sends a file under its id; the same id again is the same file. */
  send: (id: string, file: File, progress: (sent: number) => void) => Attempt;
  /** Takes a file back that arrived although it was cancelled. */
  takeBack: (id: string) => Promise<void>;
  newId: () => string;
  later: (work: () => void, milliseconds: number) => () => void;
};

/** Whether a file still has a way to go. */
export const isOnItsWay = ({ state }: Upload): boolean =>
  state.kind === "waiting" || state.kind === "sending" || state.kind === "interrupted";
