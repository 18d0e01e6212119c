import type { ReactNode } from "react";
import { sayMoment } from "@/app/words/dates";
import { sayKind, sayLine, sayScan, saySize } from "@/app/words/evidence";
import type { EvidenceRevisionView } from "@/server/queries/evidence-item";
import { Entry } from "@/ui/entry-list";
import { fileHref } from "./file-href";
import { Preview } from "./preview";

type FileEntryProps = {
  evidenceId: string;
  file: EvidenceRevisionView["files"][number];
  timeZone: string;
  /** What else can be done with it. */
  children?: ReactNode;
};

/** A file with what is known of it, to be looked at here or taken along. */
export function FileEntry({ evidenceId, file, timeZone, children }: FileEntryProps) {
  const { id, name, size, by, addedAt, sha256, scan } = file;
  const href = fileHref(evidenceId, id);
  return (
    <Entry
      title={name}
      line={
        <>
          {sayLine(sayKind(name), saySize(size), by, sayMoment(addedAt, timeZone), sayScan(scan))} ·{" "}
          <abbr title={sha256}>SHA-256 {sha256.slice(0, 8)}</abbr>
        </>
      }
    >
      <Preview evidenceId={evidenceId} file={file} />
      <a className="btn plain" href={href} download={name}>
        Download <span className="vh">{name}</span>
      </a>
      {children}
    </Entry>
  );
}
