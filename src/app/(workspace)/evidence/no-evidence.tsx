import type { FindEvidence } from "@/domain/evidence/input";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";
import { findsAll } from "./find-href";

/** What will stand here, why it does not yet, and the one act that changes it. */
export function NoEvidence({ find, mayAdd }: { find: FindEvidence; mayAdd: boolean }) {
  if (!findsAll(find))
    return (
      <Empty title="Nothing fits" act={<LinkButton href="/evidence">Show all evidence</LinkButton>}>
        No item that you may see fits what you look for.
      </Empty>
    );
  return (
    <Empty
      title="No evidence yet"
      act={<LinkButton href="/learn">Read what each process is asked for</LinkButton>}
    >
      {mayAdd
        ? "Drop a file above, or add an item with its links, period and expiry. Attach it to the answers it backs."
        : "What the organisation collects to back its answers appears here."}
    </Empty>
  );
}
