import { sayMoment } from "@/app/words/dates";
import { sayMentions } from "@/app/words/today";
import type { CallOn } from "@/server/queries/today";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Said, SaidList } from "@/ui/said";
import { Code } from "@/ui/words";

/** Where somebody called on the reader, the latest first; nothing where nobody did. */
export function Mentions({ mentions, timeZone }: { mentions: readonly CallOn[]; timeZone: string }) {
  if (mentions.length === 0) return null;
  return (
    <Figure heading={sayMentions(mentions.length)}>
      <SaidList label="Comments that call on you">
        {mentions.map(({ id, assessment, process, by, at, text }) => (
          <Said
            key={id}
            by={by}
            when={sayMoment(at, timeZone)}
            at={at}
            text={text}
            about={
              <Link href={`/assessments/${assessment.id}/processes/${process.id}#comments`}>
                <Code>{process.id}</Code> {process.name}, {assessment.name}
              </Link>
            }
          />
        ))}
      </SaidList>
    </Figure>
  );
}
