import { AttachToPractice } from "@/app/(workspace)/evidence/attach-to-practice";
import { EvidenceList } from "@/app/(workspace)/evidence/evidence-list";
import { sayEvidence } from "@/app/words/cmmi";
import type { Ruleset } from "@/domain/cmmi/model";
import type { PracticeEvidence } from "@/server/queries/evidence-beside";
import type { CellPanel } from "@/server/queries/practices";
import type { Cell } from "./cell-form";
import { WeighForm } from "./weigh-form";

type EvidenceProps = {
  evidence: PracticeEvidence;
  cell: Cell;
  panel: CellPanel;
  ruleset: Ruleset;
  mayWeigh: boolean;
  me: string;
  fileLimit: number;
  timeZone: string;
};

/** What backs the practice at this instance, each item weighed, and room to attach more. */
export function Evidence(props: EvidenceProps) {
  const { evidence, cell, panel, ruleset, mayWeigh, me, fileLimit, timeZone } = props;
  const { items, hidden, may } = evidence;
  return (
    <div className="block">
      <h3>Evidence</h3>
      <p className="note">{sayEvidence(panel.suggestion, panel.links)}</p>
      <EvidenceList
        label="Evidence"
        items={items}
        at={cell}
        timeZone={timeZone}
        hidden={hidden}
        acts={Object.fromEntries(
          items.map((item) => [
            item.linkId,
            <WeighForm key={`${item.linkId} ${item.version}`} link={linkOf(item)} may={mayWeigh} />,
          ]),
        )}
      />
      {may.attach && (
        <details>
          <summary>Attach evidence</summary>
          <AttachToPractice
            {...cell}
            ruleset={ruleset}
            present={items.map(({ item }) => item.id)}
            me={me}
            fileLimit={fileLimit}
          />
        </details>
      )}
    </div>
  );
}

const linkOf = ({ linkId, verdict, note, version, item }: PracticeEvidence["items"][number]) => ({
  id: linkId,
  title: item.title ?? "",
  verdict,
  note,
  version,
});
