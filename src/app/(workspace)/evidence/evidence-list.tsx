"use client";
import { type ReactNode, useActionState } from "react";
import { untried } from "@/app/form-state";
import { sayExpired, sayTitle } from "@/app/words/evidence";
import { sayAttached, sayDetached, sayHidden, stateOfAttached } from "@/app/words/evidence-item";
import type { AttachedEvidence, PracticeItem } from "@/server/queries/evidence-beside";
import { Button } from "@/ui/button";
import { Entry, EntryList } from "@/ui/entry-list";
import { Alarm } from "@/ui/notices";
import { Note } from "@/ui/words";
import { attachToAnswer, attachToPractice, detachFromAnswer, detachFromPractice } from "./attaching";
import { HiddenFields } from "./hidden-fields";
import { Preview } from "./preview";

/** Where items stand: beside an answer, or behind a practice at an instance. */
export type AttachedTo =
  | { assessmentId: string; process: string; subject: string }
  | { appraisalId: string; area: string; practice: string; instanceId: string };

export type EvidenceListProps = {
  label: string;
  /** Stands above the items, where there are any. */
  heading?: string;
  items: readonly (AttachedEvidence | PracticeItem)[];
  at: AttachedTo;
  timeZone: string;
  /** How many items stand here that the reader may not know of. */
  hidden?: number;
  /** What else can be done with an item here, by the id of its link. */
  acts?: Readonly<Record<string, ReactNode>>;
};

/** What backs an answer or a practice: each with its state, looked at in place, detached with a way back. */
export function EvidenceList({
  label,
  heading,
  items,
  at,
  timeZone,
  hidden = 0,
  acts = {},
}: EvidenceListProps) {
  const ofAnswer = "assessmentId" in at;
  const [gone, detach, detaching] = useActionState(ofAnswer ? detachFromAnswer : detachFromPractice, untried);
  const [back, attach, attaching] = useActionState(ofAnswer ? attachToAnswer : attachToPractice, untried);
  const isBack = items.some(({ linkId }) => linkId === gone.written.id);
  return (
    <>
      {heading && items.length + hidden > 0 && <h3 className="entries-head">{heading}</h3>}
      {items.length > 0 && (
        <EntryList label={label}>
          {items.map((attached) => (
            <Entry
              key={attached.linkId}
              title={sayTitle(attached.item)}
              href={`/evidence/${attached.item.id}`}
              state={stateOfAttached(attached)}
              line={sayAttached(attached, timeZone)}
              warning={sayExpired(attached.item.freshness)}
            >
              {attached.contents.files.slice(0, 3).map((file) => (
                <Preview key={file.id} evidenceId={attached.item.id} file={file} />
              ))}
              {acts[attached.linkId]}
              {attached.removable && (
                <form action={detach}>
                  <HiddenFields fields={{ ...at, ...linkFields(attached) }} />
                  <Button kind="plain" type="submit" pending={detaching}>
                    Detach <span className="vh">{sayTitle(attached.item)}</span>
                  </Button>
                </form>
              )}
            </Entry>
          ))}
        </EntryList>
      )}
      {hidden > 0 && <Note>{sayHidden(hidden)}</Note>}
      {gone.message !== "" && <Alarm key={gone.attempt} title={gone.message} />}
      {back.message !== "" && <Alarm key={`back ${back.attempt}`} title={back.message} />}
      {gone.done && !isBack && (
        <div className="undone">
          <span role="status">{sayDetached(gone.written.title ?? "")}</span>
          <form action={attach}>
            <HiddenFields fields={gone.written} />
            <Button kind="plain" type="submit" pending={attaching}>
              Undo
            </Button>
          </form>
        </div>
      )}
    </>
  );
}

const linkFields = (attached: AttachedEvidence | PracticeItem) => ({
  id: attached.linkId,
  evidenceId: attached.item.id,
  title: sayTitle(attached.item),
  ...("kind" in attached ? { kind: attached.kind } : {}),
});
