import { list } from "@/app/words/capability";
import { inWords } from "@/app/words/counts";
import { sayField } from "@/app/words/fields";
import type { OpenProcess } from "@/server/queries/submission";
import { DataTable } from "@/ui/data-table";
import { Link } from "@/ui/link";
import { Code } from "@/ui/words";

/** What is still unanswered; each line leads to the first open question. */
export function OpenProcesses({ id, open }: { id: string; open: readonly OpenProcess[] }) {
  return (
    <DataTable
      caption="Still unanswered"
      heads={[{ label: "Process" }, { label: "Open" }]}
      rows={open.map((process) => ({
        key: process.id,
        cells: [
          <Link key="process" href={`/assessments/${id}/processes/${process.id}#${process.fields[0]}`}>
            <Code>{process.id}</Code> {process.name}
          </Link>,
          sayOpen(process),
        ],
      }))}
    />
  );
}

/** A process that nobody has touched is told in one breath. */
function sayOpen({ fields, carried }: OpenProcess): string {
  if (fields.length === 0 && carried) return "carried over, to be confirmed or changed";
  return fields.length > 6 ? `${inWords(fields.length)} questions` : list(fields.map(sayField));
}
