import { stateNames } from "@/app/words/answers";
import { sayAnswered } from "@/app/words/series";
import type { ResultHead, SeriesView } from "@/server/queries/result";
import { Downloads } from "@/ui/charts/downloads";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { FiguresBehind } from "@/ui/figures-behind";
import { StateBars } from "@/ui/state-bars";
import { StateKey } from "@/ui/state-mark";
import { Note } from "@/ui/words";
import { fileOf, noteOf } from "./charted";

type Level = SeriesView["answered"][number];

/** How the questions are answered at each level of processes; the four answers stay apart, and apart from none. */
export function AnsweredByLevel({ head, levels }: { head: ResultHead; levels: readonly Level[] }) {
  const heading = sayAnswered(levels);
  return (
    <Figure heading={heading} legend={<StateKey entries={key} />} id="answers">
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
      <Downloads
        drawing={{
          kind: "columns",
          labels: levels.map(({ name }) => name),
          series: parts.map(({ of, ...part }) => ({ ...part, values: levels.map((level) => level[of]) })),
        }}
        words={{
          heading,
          note: noteOf(head),
          picture: "the answers as a picture",
          figures: "the answers as figures",
        }}
        file={fileOf(head, "answers")}
        heads={heads}
        rows={levels.map(figuresOf)}
      />
      <FiguresBehind summary="The figures of the answers">
        <Note>
          A process asks nine questions, one that is not operated only the first, one that is not applicable
          none. “Not applicable” is an answer to the quality metric alone.
        </Note>
        <DataTable
          caption="Answers by level of processes"
          quiet
          heads={heads.map((label, index) => (index === 0 ? { label } : { label, align: "right" as const }))}
          rows={levels.map((level) => ({ key: level.code, cells: figuresOf(level) }))}
        />
      </FiguresBehind>
    </Figure>
  );
}

const heads = ["Level", "Processes that apply", "Yes", "No", "Not applicable", "Unknown", "Unanswered"];

const figuresOf = ({ name, processes, yes, no, notApplicable, unknown, unanswered }: Level) => [
  name,
  processes,
  yes,
  no,
  notApplicable,
  unknown,
  unanswered,
];

/** What the columns of the picture are made of, from the foot up. */
const parts = [
  { name: "yes", mark: "reading", of: "yes" },
  { name: "no", mark: "lacking", of: "no" },
  { name: stateNames["not-applicable"], mark: "left-out", of: "notApplicable" },
  { name: stateNames.unknown, mark: "possible", of: "unknown" },
  { name: "unanswered", mark: "open", of: "unanswered" },
] as const;

const key = [
  { state: "held", label: "yes" },
  { state: "lacking", label: "no" },
  { state: "not-applicable", label: stateNames["not-applicable"] },
  { state: "unknown", label: stateNames.unknown },
] as const;

const askedOf = ({ yes, no, notApplicable, unknown, unanswered }: Level) =>
  yes + no + notApplicable + unknown + unanswered;
