import { sendUpload, takeBackUpload } from "./send-upload";
import type { Attempt, Sent } from "./upload";
import { uploadsBy } from "./upload-queues";

/** What makes an item of this id around a file, or says why not; and what puts it away again. */
export type QuickMeans = {
  make: (id: string, file: File) => Promise<Made>;
  putAway: (id: string) => Promise<unknown>;
};

/** Refused `again`: nothing has been made yet, and another time it may fare better. */
export type Made = { kind: "made" } | { kind: "refused"; message: string; again: boolean };

/**
 * Files each of which becomes an item of its own, which bears the file's id. No item stays of a file that was
 * cancelled or is not taken: it is put away.
 */
export function quickUploads({ make, putAway }: QuickMeans) {
  const send = (id: string, file: File, progress: (sent: number) => void): Attempt => {
    let attempt: Attempt | null = null;
    let cancelled = false;
    const run = async (): Promise<Sent> => {
      const made = await make(id, file);
      if (made.kind === "refused") return made;
      if (cancelled) return { kind: "cancelled" };
      attempt = sendUpload(id, id, file, progress);
      const sent = await attempt.sent;
      if (sent.kind === "refused" && !sent.again) await putAway(id);
      return sent;
    };
    return {
      sent: run().catch(() => ({ kind: "interrupted" })),
      cancel: () => {
        cancelled = true;
        attempt?.cancel();
      },
    };
  };
  const takeBack = async (id: string) => {
    await takeBackUpload(id, id);
    await putAway(id);
  };
  return uploadsBy({ send, takeBack });
}
