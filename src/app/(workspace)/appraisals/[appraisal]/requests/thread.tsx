import { sayMoment } from "@/app/words/dates";
import { sayAbout, sayRequest } from "@/app/words/requests";
import type { RequestView } from "@/server/queries/requests";
import { Link } from "@/ui/link";
import { Said, SaidList } from "@/ui/said";
import { Note } from "@/ui/words";
import { AnswerForm } from "./answer-form";
import { CloseForm } from "./close-form";

type ThreadProps = {
  request: RequestView;
  timeZone: string;
  /** Whether to say what it is about, and lead there; false where that stands above. */
  place?: boolean;
  /** Where what it is about is found by this reader. */
  href?: string | undefined;
};

/** A request with all that was written to it, and room for the next word. */
export function Thread({ request, timeZone, place = true, href }: ThreadProps) {
  const about = sayAbout(request);
  return (
    <article className="thread" id={`request-${request.id}`} aria-label={about}>
      {place && <h3>{href === undefined ? about : <Link href={href}>{about}</Link>}</h3>}
      <Note>{sayRequest(request, (at) => sayMoment(at, timeZone))}</Note>
      <SaidList label={`Messages about ${about}, newest last`}>
        {request.messages.map(({ id, by, at, text }) => (
          <Said key={id} by={by} at={at} when={sayMoment(at, timeZone)} text={text} />
        ))}
      </SaidList>
      {request.may.answer && <AnswerForm key={request.key} request={request} />}
      {request.may.close && <CloseForm request={request} />}
    </article>
  );
}
