import { sayParts } from "@/app/words/appraisals";
import { sayMoment } from "@/app/words/dates";
import type { Waiting } from "@/server/queries/appraisals";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { LinkButton } from "@/ui/link-button";
import { Note } from "@/ui/words";

type WaitingListProps = { waiting: readonly Waiting[]; begins: boolean; timeZone: string };

/** Submitted assessments; to an appraiser each says whether they may begin, or why not. Nothing where none waits. */
export function WaitingList({ waiting, begins, timeZone }: WaitingListProps) {
  if (waiting.length === 0) return null;
  const first = waiting.find(({ parts }) => parts.length === 0)?.id;
  return (
    <Figure heading="Submitted, and waiting to be appraised">
      <DataTable
        caption="Assessments that wait to be appraised, the first submitted first"
        quiet
        heads={[
          { label: "Assessment" },
          { label: "Submitted" },
          ...(begins ? [{ label: "What you can do" }] : []),
        ]}
        rows={waiting.map(({ id, name, unit, changedAt, parts }) => ({
          key: id,
          cells: [
            <NameAndUnit key="name" id={id} name={name} unit={unit} />,
            sayMoment(changedAt, timeZone),
            ...(begins
              ? [
                  parts.length === 0 ? (
                    <LinkButton
                      key="begin"
                      kind={id === first ? "first" : "normal"}
                      href={`/appraisals/begin?assessment=${id}`}
                    >
                      Begin
                      <span className="vh"> the appraisal of {name}</span>
                    </LinkButton>
                  ) : (
                    <Note key="parts">Not yours to appraise: {sayParts("you", parts)}</Note>
                  ),
                ]
              : []),
          ],
        }))}
      />
    </Figure>
  );
}

function NameAndUnit({ id, name, unit }: Pick<Waiting, "id" | "name" | "unit">) {
  return (
    <>
      <Link href={`/assessments/${id}/result`}>{name}</Link>
      {unit && <Note>{unit}</Note>}
    </>
  );
}
