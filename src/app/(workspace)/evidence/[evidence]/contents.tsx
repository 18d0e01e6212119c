import { sayMoment } from "@/app/words/dates";
import { sayLine, sayRevisionHeading } from "@/app/words/evidence";
import type { EvidenceItem } from "@/server/queries/evidence-item";
import { Drawer } from "@/ui/data-details";
import { Entry, EntryList } from "@/ui/entry-list";
import { Figure } from "@/ui/figure";
import { Note } from "@/ui/words";
import { removeFileOf, removeLink } from "../actions";
import { FileEntry } from "../file-entry";
import { FileDrop } from "../uploads/file-drop";
import { LinkForm } from "./link-form";
import { RemoveContent } from "./remove-content";

type ContentsProps = { item: EvidenceItem; linkKey: string; timeZone: string };

/** What the present revision holds, and room for more. */
export function Contents({ item, linkKey, timeZone }: ContentsProps) {
  const present = item.revisions.find(({ number }) => number === item.revision);
  if (present === undefined) return null;
  const { files, addresses } = present;
  const removes = item.may.change && !item.accepted;
  return (
    <Figure heading={sayRevisionHeading(item)} id="contents">
      {files.length + addresses.length > 0 && (
        <EntryList label="What it holds" wide>
          {files.map((file) => (
            <FileEntry key={file.id} evidenceId={item.id} file={file} timeZone={timeZone}>
              {removes && (
                <RemoveContent evidenceId={item.id} id={file.id} remove={removeFileOf} name={file.name} />
              )}
            </FileEntry>
          ))}
          {addresses.map(({ id, url, title, by, addedAt }) => (
            <Entry
              key={id}
              title={<Outside url={url}>{title || url}</Outside>}
              line={sayLine("link, lies elsewhere", title ? url : "", by, sayMoment(addedAt, timeZone))}
            >
              {removes && (
                <RemoveContent evidenceId={item.id} id={id} remove={removeLink} name={title || url} />
              )}
            </Entry>
          ))}
        </EntryList>
      )}
      {item.may.change && (
        <div className="form">
          {item.accepted && (
            <Note>
              This revision was accepted and never changes. What is added now begins revision{" "}
              {item.revision + 1}, with what stands here.
            </Note>
          )}
          <FileDrop
            key={item.revision}
            evidenceId={item.id}
            there
            present={files.map(({ id }) => id)}
            fileLimit={item.limits.file}
          />
          <Drawer summary="Add a link">
            <LinkForm key={linkKey} evidenceId={item.id} formKey={linkKey} />
          </Drawer>
        </div>
      )}
    </Figure>
  );
}

/** Leads elsewhere. What was put in past the product may be no page's address, and stays text. */
const Outside = ({ url, children }: { url: string; children: string }) =>
  /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    children
  );
