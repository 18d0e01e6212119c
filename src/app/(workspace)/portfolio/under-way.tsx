import { sayUnderWay } from "@/app/words/under-way";
import type { PortfolioLine } from "@/server/queries/portfolio";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Share } from "@/ui/share";
import { Note } from "@/ui/words";

/** How far the drafts and appraisals are of the units that stand on this page of the portfolio. */
export function UnderWay({ lines }: { lines: readonly PortfolioLine[] }) {
  const filling = lines.filter(({ draft }) => draft !== null);
  const weighing = lines.filter(({ reading }) => reading !== null && reading.toWeigh > reading.weighed);
  const rows = lines.filter((line) => filling.includes(line) || weighing.includes(line));
  if (rows.length === 0) return null;
  return (
    <Figure heading={sayUnderWay(filling.length, weighing.length)} id="under-way">
      <DataTable
        caption="Assessments and appraisals under way"
        quiet
        heads={[{ label: "Unit" }, { label: "Processes answered" }, { label: "Statements weighed" }]}
        rows={rows.map(({ unitId, name, draft, reading }) => ({
          key: unitId,
          cells: [
            name,
            draft ? (
              <Progress
                key="draft"
                done={draft.answered}
                of={draft.processes}
                href={`/assessments/${draft.id}/result`}
                what={`the draft of ${name}`}
              />
            ) : (
              "–"
            ),
            reading && reading.toWeigh > reading.weighed ? (
              <Progress
                key="appraisal"
                done={reading.weighed}
                of={reading.toWeigh}
                href={`/assessments/${reading.assessmentId}/result`}
                what={`the result of ${name}`}
              />
            ) : (
              "–"
            ),
          ],
        }))}
      />
      <Note>
        Of the units above. A draft shows no level until it is submitted; an appraisal verifies what it has
        weighed.
      </Note>
    </Figure>
  );
}

function Progress({ done, of, href, what }: { done: number; of: number; href: string; what: string }) {
  return (
    <>
      <Share count={done} of={of} label={`${done} of ${of}`} />
      <Link href={href}>
        Open<span className="vh"> {what}</span>
      </Link>
    </>
  );
}
