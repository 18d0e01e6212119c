import { sayDue } from "@/app/words/assignments";
import type { WaitingProcess } from "@/server/queries/today";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Code, Note } from "@/ui/words";
import { StandingMark } from "../standing-mark";

type ProcessGroupProps = {
  heading: string;
  lines: readonly WaitingProcess[];
  today: string;
  /** Whether they are other people's, who are named then. */
  owners?: boolean;
};

/** Processes that wait for one reason, the first due first; nothing where none does. */
export function ProcessGroup({ heading, lines, today, owners = false }: ProcessGroupProps) {
  if (lines.length === 0) return null;
  return (
    <Figure heading={heading}>
      <DataTable
        caption={heading}
        quiet
        even
        heads={[
          { label: "Process" },
          ...(owners ? [{ label: "Owner" }] : []),
          { label: "Due" },
          { label: "State" },
        ]}
        rows={lines.map((line) => ({
          key: `${line.assessment.id} ${line.process.id}`,
          cells: [
            <Name key="name" line={line} />,
            ...(owners ? [line.assignment.owner] : []),
            sayDue(line.assignment.due, today),
            <StandingMark key="state" assignment={line.assignment} today={today} />,
          ],
        }))}
      />
    </Figure>
  );
}

function Name({ line: { assessment, process, reason, assignment } }: { line: WaitingProcess }) {
  return (
    <>
      <Link href={`/assessments/${assessment.id}/processes/${process.id}`}>
        <Code>{process.id}</Code> {process.name}
      </Link>
      <Note>{assessment.name}</Note>
      {assignment.returnedAt !== null && assignment.doneAt === null && reason !== "" && (
        <Note>“{reason}”</Note>
      )}
    </>
  );
}
