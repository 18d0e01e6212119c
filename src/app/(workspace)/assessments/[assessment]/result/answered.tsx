import { stateNames } from "@/app/words/answers";
import { sayAnswered } from "@/app/words/series";
import type { SeriesView } from "@/server/queries/result";
import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { StateBars } from "@/ui/state-bars";
import { StateKey } from "@/ui/state-mark";
import { Note } from "@/ui/words";

type Level = SeriesView["answered"][number];

/** How the questions are answered at each level of processes; the four answers stay apart, and apart from none. */
export function AnsweredByLevel({ levels }: { levels: readonly Level[] }) {
  return (
    <Figure heading={sayAnswered(levels)} legend={<StateKey entries={key} />} id="answers">
      <StateBars
        bars={levels.map((level) => ({
          label: level.name,
          tally: `${askedOf(level) - level.unanswered} of ${askedOf(level)}`,
          parts: [
            { state: "held", count: level.yes },
            { state: "lacking", count: level.no },
            { state: "not-applicable", count: level.notApplicable },
            { state: "unknown", count: level.unknown },
            { state: "open", count: level.unanswered },
          ],
        }))}
      />
      <DataDetails summary="The figures of the answers">
        <Note>
          A process asks nine questions, one that is not operated only the first, one that is not applicable
          none. “Not applicable” is an answer to the quality metric alone.
        </Note>
        <DataTable
          caption="Answers by level of processes"
          quiet
          heads={[
            { label: "Level" },
            { label: "Processes that apply", align: "right" },
            { label: "Yes", align: "right" },
            { label: "No", align: "right" },
            { label: "Not applicable", align: "right" },
            { label: "Unknown", align: "right" },
            { label: "Unanswered", align: "right" },
          ]}
          rows={levels.map(({ code, name, processes, yes, no, notApplicable, unknown, unanswered }) => ({
            key: code,
            cells: [name, processes, yes, no, notApplicable, unknown, unanswered],
          }))}
        />
      </DataDetails>
    </Figure>
  );
}

const key = [
  { state: "held", label: "yes" },
  { state: "lacking", label: "no" },
  { state: "not-applicable", label: stateNames["not-applicable"] },
  { state: "unknown", label: stateNames.unknown },
] as const;

const askedOf = ({ yes, no, notApplicable, unknown, unanswered }: Level) =>
  yes + no + notApplicable + unknown + unanswered;
