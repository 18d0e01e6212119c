import { sayRequests } from "@/app/words/appraisals";
import type { AppraisalHead } from "@/server/queries/appraisal";
import { Figure } from "@/ui/figure";
import { LinkButton } from "@/ui/link-button";
import { Note } from "@/ui/words";

/** What has been asked for, and whether it was answered. */
export function Requested({ head }: { head: AppraisalHead }) {
  return (
    <Figure heading={sayRequests(head.requests)}>
      <Note>
        While a request is open, what it names can be changed by whoever was asked and by a security manager;
        everything else is locked. Evidence may be added all the time.
      </Note>
      {head.requests.all > 0 && (
        <LinkButton href={`/appraisals/${head.id}/requests`}>See the requests</LinkButton>
      )}
    </Figure>
  );
}
