import { practiceHref } from "@/app/(workspace)/appraisals/[appraisal]/practices/hrefs";
import { statusNames } from "@/app/words/assessments";
import { kindWord, subjectWord, verdictState } from "@/app/words/evidence-item";
import type { EvidenceUse } from "@/server/queries/evidence-item";
import { Entry, EntryList } from "@/ui/entry-list";
import { Code, Note } from "@/ui/words";

/** Where an item stands, each a link to that place. */
export function UsedBy({ uses, hidden }: { uses: readonly EvidenceUse[]; hidden: number }) {
  return (
    <>
      {uses.length === 0 && hidden === 0 && (
        <Note>Open a process of an assessment, and attach it to the answers it backs.</Note>
      )}
      {uses.length > 0 && (
        <EntryList label="Where it stands" wide>
          {uses.map((use) =>
            use.at === "answer" ? (
              <Entry
                key={use.linkId}
                href={`/assessments/${use.assessment.id}/processes/${use.process.id}#evidence`}
                title={
                  <>
                    <Code>{use.process.id}</Code> {use.process.name}
                  </>
                }
                line={`${subjectWord(use.subject)} · ${use.assessment.name}, ${statusNames[use.assessment.status]}`}
              />
            ) : (
              <Entry
                key={use.linkId}
                href={practiceHref(use.appraisalId, use.area, {
                  kind: "cell",
                  practice: use.practice,
                  instanceId: use.instanceId,
                })}
                title={
                  <>
                    <Code>{use.area}</Code> {use.practice} at {use.instance}
                  </>
                }
                state={verdictState(use.verdict)}
                line={`${kindWord(use.kind)} · ${use.assessment.name}, ${statusNames[use.assessment.status]}`}
              />
            ),
          )}
        </EntryList>
      )}
      {hidden > 0 && (
        <Note>{hidden === 1 ? "One more place" : `${hidden} more places`} that you do not read.</Note>
      )}
    </>
  );
}
