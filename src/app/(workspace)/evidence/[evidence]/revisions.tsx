import { sayMoment } from "@/app/words/dates";
import { sayChanges } from "@/app/words/evidence-item";
import type { EvidenceItem } from "@/server/queries/evidence-item";
import { Drawer } from "@/ui/data-details";
import { Entry, EntryList } from "@/ui/entry-list";
import { FileEntry } from "../file-entry";
import { changesBetween } from "./changes";

/** Every revision, the latest first: who, when, what changed; the files of earlier ones can still be read. */
export function Revisions({ item, timeZone }: { item: EvidenceItem; timeZone: string }) {
  if (item.revisions.length < 2) return null;
  return (
    <Drawer summary="Revisions" tally={item.revisions.length}>
      <EntryList label="Revisions, the latest first">
        {item.revisions.map((revision, index) => (
          <Entry
            key={revision.number}
            title={`Revision ${revision.number}${revision.note ? `: ${revision.note}` : ""}`}
            state={
              revision.acceptedAt === null
                ? { mark: "unknown", word: "Not accepted" }
                : { mark: "held", word: "Accepted" }
            }
            line={`${sayChanges(changesBetween(revision, item.revisions[index + 1]))} · ${revision.by} · ${sayMoment(revision.addedAt, timeZone)}`}
          >
            {revision.number !== item.revision && revision.files.length > 0 && (
              <Drawer summary={`Files of revision ${revision.number}`} tally={revision.files.length}>
                <EntryList label={`Files of revision ${revision.number}`}>
                  {revision.files.map((file) => (
                    <FileEntry key={file.id} evidenceId={item.id} {...{ file, timeZone }} />
                  ))}
                </EntryList>
              </Drawer>
            )}
          </Entry>
        ))}
      </EntryList>
    </Drawer>
  );
}
