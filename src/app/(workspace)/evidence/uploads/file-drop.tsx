"use client";
import { useState } from "react";
import { acceptedFiles, sayLimits } from "@/app/words/evidence";
import { DropZone } from "@/ui/drop-zone";
import { refusedBeforehand } from "./chosen";
import { UploadList } from "./upload-list";
import { uploadsOf } from "./upload-queues";
import { usePaste } from "./use-paste";
import { useUploads } from "./use-uploads";

type FileDropProps = {
  evidenceId: string;
  /** Whether the item is there already; until then files wait. */
  there: boolean;
  /** The files of it that the page shows. */
  present: readonly string[];
  /** The largest file that is taken, in bytes. */
  fileLimit: number;
  /** The files that were just chosen, before they travel. */
  onChosen?: (files: readonly File[]) => void;
};

/** Files for one item: chosen, dropped or pasted, and how each comes along. */
export function FileDrop({ evidenceId, there, present, fileLimit, onChosen }: FileDropProps) {
  const [queue] = useState(() => uploadsOf(evidenceId));
  const uploads = useUploads({ queue, there, present });
  const take = (files: readonly File[]) => {
    onChosen?.(files);
    queue.add(files, (file) => refusedBeforehand(file, fileLimit));
  };
  usePaste(take);
  return (
    <div className="file-drop">
      <DropZone label="Choose files" accept={acceptedFiles} hint={sayLimits(fileLimit)} onFiles={take} />
      <UploadList {...{ uploads, there, queue }} />
    </div>
  );
}
