import { AttachToAnswer } from "@/app/(workspace)/evidence/attach-to-answer";
import { EvidenceList } from "@/app/(workspace)/evidence/evidence-list";
import { sayTally, subjectNames } from "@/app/words/evidence";
import type { ProcessEvidence } from "@/server/queries/evidence-beside";
import { Drawer } from "@/ui/data-details";
import { Note } from "@/ui/words";

type EvidenceDrawerProps = {
  assessmentId: string;
  process: string;
  view: ProcessEvidence;
  me: string;
  timeZone: string;
};

/** What backs the answers of a process, answer by answer, and room to add to it. */
export function EvidenceDrawer({ assessmentId, process, view, me, timeZone }: EvidenceDrawerProps) {
  const { subjects, limits, may } = view;
  const items = subjects.flatMap(({ items }) => items);
  const hidden = subjects.reduce((sum, it) => sum + it.hidden, 0);
  const bare = items.length + hidden === 0;
  if (bare && !may.attach) return null;
  return (
    <section id="evidence" aria-label="Evidence">
      <Drawer
        summary="Evidence"
        tally={sayTally(
          items.map(({ item }) => item),
          hidden,
        )}
        open
      >
        {bare && <Note>Nothing is attached yet. What backs an answer stands here.</Note>}
        {subjects.map(({ subject, items: here, hidden: unseen }) => (
          <EvidenceList
            key={subject}
            label={`Evidence for ${subjectNames[subject].toLowerCase()}`}
            heading={subjectNames[subject]}
            items={here}
            hidden={unseen}
            at={{ assessmentId, process, subject }}
            timeZone={timeZone}
          />
        ))}
        {may.attach && (
          <Drawer summary="Attach evidence">
            <AttachToAnswer
              {...{ assessmentId, process, me }}
              present={items.map(({ item }) => item.id)}
              fileLimit={limits.file}
            />
          </Drawer>
        )}
      </Drawer>
    </section>
  );
}
