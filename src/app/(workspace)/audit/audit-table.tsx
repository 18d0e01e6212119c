import { sayDone } from "@/app/words/audit";
import { sayDetails } from "@/app/words/audit-details";
import { sayMoment } from "@/app/words/dates";
import type { AuditLine } from "@/server/queries/audit";
import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Note } from "@/ui/words";

type AuditTableProps = { lines: readonly AuditLine[]; timeZone: string };

export function AuditTable({ lines, timeZone }: AuditTableProps) {
  return (
    <DataTable
      caption="What was done, the latest first"
      quiet
      heads={[{ label: "When" }, { label: "Who did what" }, { label: "To what" }, { label: "From where" }]}
      rows={lines.map((line) => ({
        key: `${line.sequence}`,
        cells: [
          sayMoment(line.at, timeZone),
          <What key="what" line={line} />,
          // Of what has no name, its id stands in the export.
          line.subject.name ?? "–",
          <Where key="where" line={line} />,
        ],
      }))}
    />
  );
}

function What({ line }: { line: AuditLine }) {
  const details = sayDetails(line.details, line.names);
  return (
    <>
      {line.by === null ? "Plumbline" : line.by.name || "Somebody"} {sayDone(line.action)}
      {details !== "" && <Note>{details}</Note>}
    </>
  );
}

/** Who was at the machine itself, and what was done before places were written down, has none. */
function Where({ line }: { line: AuditLine }) {
  return (
    <>
      {line.address ?? "–"}
      {line.token !== null && <Note>through the token {line.token.name || line.token.id}</Note>}
      <DataDetails summary={`Event ${line.sequence}`}>
        <Note>{line.requestId === null ? "not asked through the web" : `request ${line.requestId}`}</Note>
      </DataDetails>
    </>
  );
}
