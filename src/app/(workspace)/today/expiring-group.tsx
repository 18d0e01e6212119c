import { LibraryList } from "@/app/(workspace)/evidence/library-list";
import { sayExpiring } from "@/app/words/today";
import type { EvidenceLine } from "@/server/queries/evidence";
import { Figure } from "@/ui/figure";

/** Evidence of the reader's own that no longer counts or soon will not; nothing where all is in date. */
export function ExpiringGroup({ lines }: { lines: readonly EvidenceLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Figure heading={sayExpiring(lines)}>
      <LibraryList label="Your evidence, the first to expire first" lines={lines} />
    </Figure>
  );
}
