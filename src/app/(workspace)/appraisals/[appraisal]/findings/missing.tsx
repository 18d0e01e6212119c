import { begin, counted } from "@/app/words/counts";
import { sayMissing } from "@/app/words/findings";
import type { MissingLine } from "@/server/queries/findings";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { practiceHref } from "../practices/hrefs";

type MissingProps = { appraisal: string; missing: readonly MissingLine[] };

/** How many open points are listed at once. */
const listed = 12;

/** What is still missing before the ratings may stand, each with the way there. */
export function Missing({ appraisal, missing }: MissingProps) {
  if (missing.length === 0) return null;
  return (
    <Figure
      heading={`${begin(counted(missing.length, "point is", "points are"))} still open.`}
      note="By R9 every LI, PI and NI has a weakness, every unsatisfied goal a final sentence, and somebody from each instance sees the preliminary findings."
    >
      <ul className="listed">
        {missing.slice(0, listed).map((one) => (
          <li key={JSON.stringify(one)}>
            <Link href={hrefOf(appraisal, one)}>{sayMissing(one)}</Link>
          </li>
        ))}
      </ul>
      {missing.length > listed && <p className="note">And {missing.length - listed} more like these.</p>}
    </Figure>
  );
}

function hrefOf(appraisal: string, one: MissingLine): string {
  if (one.code === "finding.weakness-missing")
    return practiceHref(appraisal, one.area, {
      kind: "cell",
      practice: one.practice,
      instanceId: one.instanceId,
    });
  if (one.code === "finding.goal-missing") return `#${goalAnchor(one.area, one.goal)}`;
  return one.code === "finding.names-somebody" ? `#finding-${one.finding}` : "#showing";
}

/** The place of a goal on the page. */
export const goalAnchor = (area: string, goal: string): string => `${area}-${goal.replaceAll(" ", "-")}`;
