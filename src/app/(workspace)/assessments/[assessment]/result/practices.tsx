import { sayLeftOut } from "@/app/words/left-out";
import { sayPractices } from "@/app/words/result";
import type { PracticeView } from "@/server/queries/result";
import { Downloads } from "@/ui/charts/downloads";
import { Codes } from "@/ui/codes";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { FiguresBehind } from "@/ui/figures-behind";
import { Ladder } from "@/ui/ladder";
import { LadderScale } from "@/ui/scale";
import { StateKey } from "@/ui/state-mark";
import { Note } from "@/ui/words";
import { fileOf, noteOf } from "./charted";
import type { ResultProps } from "./result-props";

/** Which management practices the capability of the processes enables, and in how many of them. */
export function Practices({ head, result }: ResultProps) {
  const { practices, capability, leftOut } = result;
  const rungs = capability.map(({ level, practices: names }) => rungOf(level, names, practices));
  const heading = sayPractices(practices);
  return (
    <Figure
      heading={heading}
      note="Each capability enables management practices. What a process does not hold yet, nobody can do with it."
    >
      <div className="axis">
        <LadderScale
          lower={null}
          upper={null}
          words={{ label: "Scale of capability from 0 to 5; the processes stand below it." }}
        />
      </div>
      <Ladder label="Processes that enable the management practices of each capability" rungs={rungs} />
      <StateKey entries={key} />
      <Downloads
        drawing={{
          kind: "columns",
          labels: rungs.map(({ level, tally, lines }) =>
            [`${level}`, tally, ...lines.map(({ text }) => text)].join("\n"),
          ),
          axis: "Capability, in how many processes, and the management practices that it enables",
          series: key.map(({ state, label }) => ({
            name: label,
            mark: marks[state],
            values: rungs.map((rung) => rung[state]),
          })),
        }}
        words={{
          heading,
          note: noteOf(head),
          picture: "the management practices as a picture",
          figures: "the management practices as figures",
        }}
        file={fileOf(head, "practices")}
        heads={["Practice", "From capability", "Enabled", "Possible", "Not enabled"]}
        rows={practices.map(({ name, from, enabled, possible, lacking }) => [
          name,
          from,
          enabled.length,
          possible.length,
          lacking.length,
        ])}
      />
      <FiguresBehind summary="Which process enables which practice">
        <Note>
          A process enables the practices of every capability level up to the one it holds for certain (O-ISM3
          2011, Table 2.1). {sayLeftOut(leftOut.length)}
        </Note>
        <DataTable
          caption="Management practices and the processes that do not enable them yet"
          quiet
          heads={[
            { label: "Practice" },
            { label: "What it means" },
            { label: "From capability", align: "right" },
            { label: "Enabled", align: "right" },
            { label: "Possible" },
            { label: "Not enabled" },
          ]}
          rows={practices.map(({ name, means, from, enabled, possible, lacking }) => ({
            key: name,
            cells: [
              name,
              means,
              from,
              enabled.length,
              <Codes key="possible" of={possible} />,
              <Codes key="lacking" of={lacking} />,
            ],
          }))}
        />
      </FiguresBehind>
    </Figure>
  );
}

const key = [
  { state: "held", label: "process enables it" },
  { state: "unknown", label: "unknown" },
  { state: "lacking", label: "does not" },
] as const;

const marks = { held: "reading", unknown: "possible", lacking: "lacking" } as const;

function rungOf(level: number, names: readonly string[], practices: readonly PracticeView[]) {
  const by = practices.find(({ from }) => from === level);
  const [held, unknown, lacking] = [
    by?.enabled.length ?? 0,
    by?.possible.length ?? 0,
    by?.lacking.length ?? 0,
  ];
  return {
    level,
    held,
    unknown,
    lacking,
    tally: `${held} of ${held + unknown + lacking}`,
    lines: names.map((name) => ({ text: name, brief: name.length > 9 ? `${name.slice(0, 6)}.` : name })),
  };
}
