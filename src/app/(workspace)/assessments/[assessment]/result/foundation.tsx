import { sayFoundation } from "@/app/words/left-out";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Note, Prose } from "@/ui/words";
import { ProcessLink } from "./hold";
import type { ResultProps } from "./result-props";

/** What the result rests on: the scope as it was stated, the editions it pins, and what is left out, with the reason. */
export function Foundation({ head, result }: ResultProps) {
  return (
    <Figure heading={sayFoundation(result.leftOut.length, head.processes)}>
      <Prose>{head.scope}</Prose>
      {result.leftOut.length > 0 && (
        <DataTable
          caption="Processes that are not applicable"
          quiet
          heads={[{ label: "Not applicable" }, { label: "Reason" }]}
          rows={result.leftOut.map((process) => ({
            key: process.id,
            cells: [
              <ProcessLink key="process" assessment={head.id} process={process} />,
              process.reason ?? "none given yet",
            ],
          }))}
        />
      )}
      <Note>
        Scored by {head.edition}, profile {head.profile} and scoring version {head.scoringVersion}, all as
        they were when the assessment was started. Declared is what the organisation says of itself:
        indicative, not appraised, and not part of O-ISM3.
      </Note>
    </Figure>
  );
}
