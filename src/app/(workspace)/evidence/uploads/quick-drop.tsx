"use client";
import { useState } from "react";
import { acceptedFiles, sayLimits } from "@/app/words/evidence";
import { DropZone } from "@/ui/drop-zone";
import { refusedBeforehand } from "./chosen";
import { type QuickMeans, quickUploads } from "./quick-upload";
import { UploadList } from "./upload-list";
import { usePaste } from "./use-paste";
import { useUploads } from "./use-uploads";

type QuickDropProps = QuickMeans & {
  /** The items that the page shows. */
  present: readonly string[];
  /** The largest file that is taken, in bytes. */
  fileLimit: number;
  /** What becomes of the files. */
  lead: string;
  /** The files that were just chosen, before they travel. */
  onChosen?: (files: readonly File[]) => void;
};

/** Files that become items at once, each named after its file. */
export function QuickDrop({ present, fileLimit, lead, onChosen, ...means }: QuickDropProps) {
  const [queue] = useState(() => quickUploads(means));
  const uploads = useUploads({ queue, there: true, present });
  const take = (files: readonly File[]) => {
    onChosen?.(files);
    queue.add(files, (file) => refusedBeforehand(file, fileLimit));
  };
  usePaste(take);
  return (
    <div className="file-drop">
      <DropZone
        label="Choose files"
        accept={acceptedFiles}
        hint={`${lead} ${sayLimits(fileLimit)}`}
        onFiles={take}
      />
      <UploadList {...{ uploads, queue }} there />
    </div>
  );
}
