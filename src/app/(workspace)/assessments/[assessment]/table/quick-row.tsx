"use client";
import { memo } from "react";
import { requirementNames } from "@/app/words/answers";
import { sayCell, shownStops } from "@/app/words/quick";
import type { Answer, QualityStop } from "@/domain/oism3/answer";
import { capability } from "@/domain/oism3/capability";
import { readField } from "@/domain/oism3/field";
import type { CapabilityLevel } from "@/domain/oism3/model";
import { LevelMark } from "@/ui/level-mark";
import { Code, Note } from "@/ui/words";
import { type Question, questions } from "./questions";

export type QuickLine = { id: string; name: string; needed: number | null; carried: boolean };

type QuickRowProps = {
  line: QuickLine;
  assessmentId: string;
  answer: Answer;
  levels: readonly CapabilityLevel[];
  /** Whether it was carried over and waits to be confirmed or changed. */
  carried: boolean;
  chosen: boolean;
  locked: boolean;
  /** The column that the Tab key reaches in this row; null where it reaches another row. */
  reached: number | null;
};

/** One process: chosen or not, its name, nine answers, its level. Drawn again only when something of it changed. */
export const QuickRow = memo(function QuickRow(props: QuickRowProps) {
  const { line, assessmentId, answer, levels, carried, chosen, locked, reached } = props;
  const applicable = answer.applicable !== false;
  const { lower, upper } = capability(levels, answer);
  const stop = (column: number) => (reached === column ? 0 : -1);
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: stacked rows would lose their roles
    <tr role="row" className={chosen ? "now" : undefined}>
      <td role="cell" className="row-box">
        <input
          type="checkbox"
          aria-label={`Choose ${line.id}`}
          checked={chosen}
          disabled={locked}
          readOnly
          tabIndex={stop(0)}
          data-row={line.id}
          data-column={0}
        />
      </td>
      <th scope="row" role="rowheader">
        <a
          href={`/assessments/${assessmentId}/processes/${line.id}`}
          tabIndex={stop(1)}
          data-row={line.id}
          data-column={1}
        >
          <Code>{line.id}</Code> {line.name}
        </a>
        {carried && <Note>carried over, to confirm or change</Note>}
      </th>
      {applicable ? (
        questions.map((question, index) => (
          <Cell
            key={question.field}
            {...{ question, answer, locked }}
            row={line.id}
            column={index + 2}
            tabIndex={stop(index + 2)}
          />
        ))
      ) : (
        <td role="cell" className="out" colSpan={questions.length}>
          not applicable
        </td>
      )}
      <td role="cell" className="level" data-head="Capability">
        {applicable ? <LevelMark lower={lower} upper={upper} /> : "–"}
      </td>
      <td role="cell" className="r" data-head="Needed">
        {applicable ? (line.needed ?? "–") : "–"}
      </td>
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: stacked rows would lose their roles
  );
});

type CellProps = {
  question: Question;
  answer: Answer;
  locked: boolean;
  row: string;
  column: number;
  tabIndex: number;
};

function Cell({ question, answer, locked, row, column, tabIndex }: CellProps) {
  const stop = stopAt(answer, question);
  const label = requirementNames[question.requirement];
  return (
    // biome-ignore lint/a11y/noRedundantRoles: stacked rows would lose their roles
    <td role="cell" className="cell" data-head={label}>
      <button
        type="button"
        className={`quick ${stop ?? "open"}`}
        aria-label={`${label}, ${row}: ${sayCell(stop)}`}
        disabled={locked}
        tabIndex={tabIndex}
        data-row={row}
        data-column={column}
      >
        <span>{shownStops[stop ?? "open"]}</span>
      </button>
    </td>
  );
}

/** The stop that stands; nothing where the question is unanswered. */
export function stopAt(answer: Answer | undefined, { field, stops }: Question): QualityStop | undefined {
  const value = readField(answer, field);
  return stops.find((stop) => stop === value);
}
