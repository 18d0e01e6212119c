import type { ProcessToWeigh } from "@/server/queries/weighings";
import { Acts, LinkButton } from "@/ui/link-button";

/** The way on: to the next process in which something waits, or to the end. */
export function NextToWeigh({ view: { appraisal, nextOpen, mayWeigh, line } }: { view: ProcessToWeigh }) {
  if (!mayWeigh) return null;
  const done = line !== null && line.weighed + line.more === line.toWeigh;
  const at = `/appraisals/${appraisal.id}`;
  return (
    <Acts>
      {nextOpen === null ? (
        <LinkButton kind={done ? "first" : "normal"} href={at}>
          Back to the overview: nothing else waits
        </LinkButton>
      ) : (
        <LinkButton kind={done ? "first" : "normal"} href={`${at}/processes/${nextOpen.id}`}>
          Next to be weighed: {nextOpen.id}
        </LinkButton>
      )}
    </Acts>
  );
}
