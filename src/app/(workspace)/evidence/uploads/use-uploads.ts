"use client";
import { useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import type { Upload } from "./upload";
import type { UploadQueue } from "./upload-queue";

type UploadsOf = {
  queue: UploadQueue;
  /** Whether files may travel already. */
  there: boolean;
  /** What the page shows as arrived. */
  present: readonly string[];
};

/** The files on their way in one queue, live; the page is drawn anew when one has arrived. */
export function useUploads({ queue, there, present }: UploadsOf): readonly Upload[] {
  const router = useRouter();
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot, () => none);
  useEffect(() => {
    if (there) queue.begin();
  }, [queue, there]);
  const arrived = uploads.filter(({ state }) => state.kind === "done").length;
  useEffect(() => {
    if (arrived > 0) router.refresh();
  }, [arrived, router]);
  useEffect(() => queue.forget(present), [queue, present]);
  return uploads.filter(
    ({ id, state }) => !(state.kind === "done" && state.same === null && present.includes(id)),
  );
}

const none: readonly Upload[] = [];
