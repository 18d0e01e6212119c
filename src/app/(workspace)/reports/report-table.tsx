import { dayIn } from "@/app/words/assignments";
import { sayDay, sayMoment } from "@/app/words/dates";
import { formatNames, kindNames } from "@/app/words/report/names";
import { sayReport, saySize } from "@/app/words/reports";
import type { ReportLine } from "@/server/queries/reports";
import { DataTable } from "@/ui/data-table";
import { Link } from "@/ui/link";
import { Note, Unseen } from "@/ui/words";
import { CancelForm } from "./cancel-form";
import { DeleteForm } from "./delete-form";

/** The reports that were ordered, the latest first. */
export function ReportTable({ lines, timeZone }: { lines: readonly ReportLine[]; timeZone: string }) {
  return (
    <DataTable
      caption="Reports, the latest first"
      quiet
      heads={[
        { label: "Report" },
        { label: "Format" },
        { label: "Ordered" },
        { label: "State" },
        { label: "Size", align: "right" },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Title key="title" line={line} />,
          formatNames[line.format],
          <Ordered key="ordered" line={line} timeZone={timeZone} />,
          <State key="state" line={line} timeZone={timeZone} />,
          line.size === null ? "–" : saySize(line.size),
        ],
      }))}
    />
  );
}

/** A plain link, so that the browser keeps what it leads to. */
function Title({ line }: { line: ReportLine }) {
  const kind = kindNames[line.kind];
  const title = line.title.startsWith(kind) ? line.title : `${kind}: ${line.title}`;
  return (
    <>
      {line.state === "done" ? (
        <a href={`/api/reports/${line.id}/file`} download>
          {title}
        </a>
      ) : (
        title
      )}
      <Note>
        From <Link href={`/assessments/${line.assessment.id}/result`}>{line.assessment.name}</Link>
        {line.names ? ", with names" : ", without names"}
      </Note>
    </>
  );
}

function Ordered({ line: { at, by }, timeZone }: { line: ReportLine; timeZone: string }) {
  return (
    <>
      {sayMoment(at, timeZone)}
      <Note>{by}</Note>
    </>
  );
}

function State({ line, timeZone }: { line: ReportLine; timeZone: string }) {
  const { id, kind, assessment, state, progress, until, may, title } = line;
  return (
    <>
      <span data-report={id}>{sayReport({ state, progress })}</span>
      {(state === "queued" || state === "running") && (
        <progress max={100} value={progress} aria-label={`Progress of ${title}`} />
      )}
      {state === "done" && until !== null && (
        <Note>Kept until {sayDay(dayIn(new Date(until), timeZone))}</Note>
      )}
      {(state === "failed" || state === "cancelled") && (
        <Note>
          <Link href={`/reports/make?assessment=${assessment.id}&kind=${kind}`}>
            Make it again<Unseen> {title}</Unseen>
          </Link>
        </Note>
      )}
      {may.cancel && <CancelForm id={id} title={title} />}
      {may.delete && <DeleteForm id={id} title={title} />}
    </>
  );
}
