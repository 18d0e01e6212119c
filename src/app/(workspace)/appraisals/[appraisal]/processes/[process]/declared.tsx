import { definitionNames, metricMeaning } from "@/app/words/answers";
import { sayDeclared } from "@/app/words/appraisals";
import { begin } from "@/app/words/counts";
import { definitionParts } from "@/domain/oism3/answer";
import { metricTypes } from "@/domain/oism3/model";
import type { SubjectToWeigh } from "@/server/queries/weighings";
import { Facts } from "@/ui/facts";
import { Note } from "@/ui/words";

/** What the organisation says of it, in its own words. */
export function Declared({ weighed }: { weighed: SubjectToWeigh }) {
  const { subject, declared, said, definition } = weighed;
  const metric = metricTypes.find((type) => type === subject);
  const defined = definitionParts.flatMap((part) => {
    const value = definition?.[part];
    return value ? [{ term: definitionNames[part], value }] : [];
  });
  return (
    <>
      <Note>
        {begin(sayDeclared(declared))}
        {metric && `. ${metricMeaning[metric]}`}
      </Note>
      {said && <p className="prose">{said}</p>}
      {defined.length > 0 && <Facts facts={defined} />}
      {metric && declared === "yes" && defined.length === 0 && <Note>The metric is not described.</Note>}
    </>
  );
}
