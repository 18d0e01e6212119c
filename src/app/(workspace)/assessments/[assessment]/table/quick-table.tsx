"use client";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { countSaving, saySaving } from "@/app/words/saving";
import type { Status } from "@/domain/assessment";
import type { QualityStop } from "@/domain/oism3/answer";
import type { QuickAnswers } from "@/server/queries/quick-answers";
import { SaveState } from "@/ui/save-state";
import { Conflicts } from "../saving/conflicts";
import { KeptChanges } from "../saving/kept-changes";
import { Undo } from "../saving/undo";
import { useAnswers } from "../saving/use-answers";
import { firstAnswer, neighbour, type Place, placeOf, wayOf } from "./grid";
import { nextStop, questions, stopOf } from "./questions";
import { QuickHead } from "./quick-head";
import { type QuickLine, QuickRow, stopAt } from "./quick-row";
import { choose, chooseAll, nothingChosen } from "./selection";
import { SetMany } from "./set-many";
import { useMany } from "./use-many";

type QuickTableProps = {
  personId: string;
  assessmentId: string;
  status: Status;
  mayAnswer: boolean;
  shortcuts: boolean;
  lines: readonly QuickLine[];
  answers: QuickAnswers["answers"];
  levels: QuickAnswers["levels"];
};

type Stop = QualityStop | undefined;

/** Every process in one grid: a press answers with the next stop, arrows lead from cell to cell. */
export function QuickTable(props: QuickTableProps) {
  const { personId, assessmentId, status, mayAnswer, shortcuts, lines, levels } = props;
  const { store, snapshot } = useAnswers({ personId, assessmentId, confirmed: props.answers, status });
  const [selection, setSelection] = useState(nothingChosen);
  const [reached, setReached] = useState({ row: lines[0]?.id ?? "", column: firstAnswer });
  const grid = useRef<HTMLTableElement>(null);
  const many = useMany(store);
  const locked = !mayAnswer || snapshot.locked !== null;
  const rows = lines.map(({ id }) => id);
  const chosen = rows.filter((row) => selection.chosen.has(row));

  /** A carried answer that was changed here is this year's word. */
  const stillCarried = (row: string) =>
    JSON.stringify(snapshot.answers[row]) === JSON.stringify(props.answers[row]?.answer);

  function answer({ row, column }: Place, pick: (now: Stop) => Stop): void {
    const question = questions[column - firstAnswer];
    if (question === undefined || locked) return;
    store.change(row, question.field, pick(stopAt(store.snapshot().answers[row], question)));
  }

  function onClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (place === null) return;
    setReached(place);
    const question = questions[place.column - firstAnswer];
    if (place.column === 0) setSelection(choose(selection, rows, place.row, event.shiftKey));
    else if (question !== undefined) answer(place, (now) => nextStop(question, now));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const place = placeOf(event.target);
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const question = questions[place.column - firstAnswer];
    const stop = shortcuts && question !== undefined ? stopOf(event.key, question) : undefined;
    const way = stop === undefined ? wayOf(event.key) : "on";
    if (way === null) return;
    event.preventDefault();
    if (stop !== undefined) answer(place, () => stop ?? undefined);
    if (stop !== null) go(neighbour(grid.current, place, way));
  }

  function go(cell: HTMLElement | undefined): void {
    const place = placeOf(cell ?? null);
    if (place !== null) setReached(place);
    cell?.focus();
  }

  return (
    <>
      <Conflicts conflicts={snapshot.conflicts} settle={store.settle} />
      <KeptChanges kept={snapshot.kept} store={store} />
      {/* biome-ignore-start lint/a11y/noRedundantRoles: stacked rows would lose their roles */}
      <table
        className="rows quick-rows"
        role="table"
        ref={grid}
        onClick={onClick}
        onKeyDown={onKeyDown}
        aria-label="Quick answers"
      >
        <QuickHead
          all={rows.length > 0 && chosen.length === rows.length}
          locked={locked}
          onChoose={() => setSelection(chooseAll(selection, rows))}
        />
        <tbody role="rowgroup">
          {lines.map((line) => (
            <QuickRow
              key={line.id}
              {...{ line, assessmentId, levels }}
              answer={snapshot.answers[line.id] ?? unanswered}
              carried={line.carried && stillCarried(line.id)}
              chosen={selection.chosen.has(line.id)}
              locked={locked}
              reached={reached.row === line.id ? reached.column : null}
            />
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: stacked rows would lose their roles */}
      <div className="quick-bar">
        {chosen.length > 0 && (
          <SetMany
            chosen={chosen.length}
            set={(question, stop) => many.set(question, stop, chosen)}
            clear={() => setSelection(nothingChosen)}
          />
        )}
        <p className="said" role="status">
          {many.said}
        </p>
        <div className="quick-state">
          <SaveState {...saySaving(snapshot.saving)} count={countSaving(snapshot)} />
          <Undo process={null} store={store} snapshot={snapshot} locked={locked} />
        </div>
      </div>
    </>
  );
}

const unanswered = {};
