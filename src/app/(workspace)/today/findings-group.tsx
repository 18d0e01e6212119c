import { sayMoment } from "@/app/words/dates";
import { sayFindingsShown, sayFindingsToRemark } from "@/app/words/findings";
import type { FindingsToRemark } from "@/server/queries/shown-findings";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";

/** Findings that were shown to the reader, who has said nothing to them yet; nothing where there are none. */
export function FindingsGroup({ lines, timeZone }: { lines: readonly FindingsToRemark[]; timeZone: string }) {
  if (lines.length === 0) return null;
  return (
    <Figure
      heading={sayFindingsToRemark(lines)}
      note="They are preliminary. What you remark stays beside them, and the team reads it before it rates."
    >
      <ul className="listed">
        {lines.map(({ appraisalId, assessment, count, at }) => (
          <li key={appraisalId}>
            <Link href={`/appraisals/${appraisalId}/findings`}>Findings of {assessment}</Link>
            <Note>{sayFindingsShown(count, sayMoment(at, timeZone))}</Note>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
