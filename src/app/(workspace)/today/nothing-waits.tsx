import type { TodayView } from "@/server/queries/today";
import { LinkButton } from "@/ui/link-button";
import { Empty } from "@/ui/notices";

/** What will stand here, why it does not yet, and what to do first; nothing where something waits. */
export function NothingWaits({ view, answers }: { view: TodayView; answers: boolean }) {
  const { handedBack, assigned, mentions, overdue, done, ready, submitted, manages, drafts } = view;
  if ([handedBack, assigned, mentions, overdue, done, ready, submitted].some((group) => group.length > 0))
    return null;
  if (!answers)
    return (
      <Empty title="Nothing is asked of you">
        What an appraiser asks of you appears here until you answer.
      </Empty>
    );
  if (!manages)
    return (
      <Empty
        title="Nothing is assigned to you"
        act={<LinkButton href="/learn">Read what will be asked</LinkButton>}
      >
        Processes that a security manager assigns to you appear here, with the day by which they are due.
      </Empty>
    );
  if (drafts === 0)
    return (
      <Empty
        title="Nothing measured yet"
        act={<LinkButton href="/learn">Read what will be asked</LinkButton>}
      >
        Start an assessment, and assign its processes to those who run them. What waits for whom appears here.
      </Empty>
    );
  return (
    <Empty
      title="Nothing waits for anybody"
      act={<LinkButton href="/assessments">Go to the assessments</LinkButton>}
    >
      Open a draft to answer it yourself, or assign its processes to those who run them.
    </Empty>
  );
}
