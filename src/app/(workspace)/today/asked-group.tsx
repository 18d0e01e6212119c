import { sayMoment } from "@/app/words/dates";
import { sayAbout } from "@/app/words/requests";
import type { AskedLine } from "@/server/queries/asked";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Said, SaidList } from "@/ui/said";

type AskedGroupProps = { heading: string; lines: readonly AskedLine[]; timeZone: string };

/** Requests that wait for one reason, each with its last word; nothing where none does. */
export function AskedGroup({ heading, lines, timeZone }: AskedGroupProps) {
  if (lines.length === 0) return null;
  return (
    <Figure heading={heading}>
      <SaidList label={heading}>
        {lines.map((line) => (
          <Said
            key={line.id}
            by={line.by}
            when={sayMoment(line.at, timeZone)}
            at={line.at}
            text={line.text}
            about={
              <>
                <Link href={`/appraisals/${line.appraisalId}/requests/${line.id}`}>{sayAbout(line)}</Link>,{" "}
                {line.assessment}
              </>
            }
          />
        ))}
      </SaidList>
    </Figure>
  );
}
