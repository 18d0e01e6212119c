import { list } from "@/app/words/capability";
import { inWords } from "@/app/words/counts";
import type { AppraisalLine } from "@/server/queries/appraisals";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";

/** Appraisals under way, with what waits in each; nothing where there is none. */
export function UnderWay({ lines }: { lines: readonly AppraisalLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Figure heading="Under way">
      <UnderWayTable lines={lines} />
    </Figure>
  );
}

/** Appraisals under way, a line each. */
export function UnderWayTable({ lines }: { lines: readonly AppraisalLine[] }) {
  return (
    <DataTable
      caption="Appraisals under way, the last changed first"
      quiet
      heads={[
        { label: "Appraisal of" },
        { label: "Team" },
        { label: "O-ISM3 answers weighed" },
        { label: "CMMI areas", align: "right" },
        { label: "Requests" },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Named key="name" line={line} />,
          line.mine ? `${list(line.team)}; you are in it` : list(line.team),
          `${line.weighed} of ${line.toWeigh}`,
          line.areas === 0 ? "–" : line.areas,
          sayOpen(line),
        ],
      }))}
    />
  );
}

function Named({ line: { id, name, unit } }: { line: AppraisalLine }) {
  return (
    <>
      <Link href={`/appraisals/${id}`}>{name}</Link>
      {unit && <Note>{unit}</Note>}
    </>
  );
}

function sayOpen({ open, answered }: AppraisalLine): string {
  if (open === 0) return "none open";
  return answered === 0 ? `${inWords(open)} open` : `${inWords(open)} open, ${inWords(answered)} answered`;
}
