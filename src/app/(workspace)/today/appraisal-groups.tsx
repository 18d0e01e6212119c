import { sayToAppraise, sayYoursUnderWay } from "@/app/words/today";
import type { AppraisalLine, Waiting } from "@/server/queries/appraisals";
import { Figure } from "@/ui/figure";
import { LinkButton } from "@/ui/link-button";
import { UnderWayTable } from "../appraisals/under-way";
import { AssessmentGroup } from "./assessment-group";

/** An appraiser's own appraisals under way; nothing where there is none. */
export function YoursUnderWay({ lines }: { lines: readonly AppraisalLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Figure heading={sayYoursUnderWay(lines.length)}>
      <UnderWayTable lines={lines} />
    </Figure>
  );
}

/** What an appraiser may begin, the first submitted first; nothing where nothing waits. */
export function ToAppraise({ waiting }: { waiting: readonly Waiting[] }) {
  const [first] = waiting;
  if (first === undefined) return null;
  return (
    <AssessmentGroup heading={sayToAppraise(waiting.length)} lines={waiting.slice(0, most)} leadsTo="result">
      <LinkButton href="/appraisals">See all that waits to be appraised</LinkButton>
    </AssessmentGroup>
  );
}

/** How many stand on a day's page; the queue has them all. */
const most = 5;
