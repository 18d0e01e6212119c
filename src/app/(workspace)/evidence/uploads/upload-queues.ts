import { sendUpload, takeBackUpload } from "./send-upload";
import type { UploadMeans } from "./upload";
import { UploadQueue } from "./upload-queue";

const queues = new Map<string, UploadQueue>();

/** The files chosen for one item in this page's life: they keep travelling while the reader goes elsewhere in it. */
export function uploadsOf(evidenceId: string): UploadQueue {
  const known =
    queues.get(evidenceId) ??
    uploadsBy({
      send: (...attempt) => sendUpload(evidenceId, ...attempt),
      takeBack: (fileId) => takeBackUpload(evidenceId, fileId),
    });
  if (typeof window !== "undefined") queues.set(evidenceId, known);
  return known;
}

/** Files that travel in a way of their own, with the browser's ids, its clock, and its word that the network is back. */
export function uploadsBy(means: Pick<UploadMeans, "send" | "takeBack">): UploadQueue {
  const queue = new UploadQueue({
    ...means,
    newId: () => crypto.randomUUID(),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  if (typeof window === "undefined") return queue;
  window.addEventListener("online", queue.tryInterrupted);
  window.addEventListener("beforeunload", (event) => {
    if (queue.isBusy()) event.preventDefault();
  });
  return queue;
}
