"use client";

import { type State, StateMark } from "./state-mark";

export type Rung = {
  level: number;
  /** How many things the level asks for, by how they stand. */
  held: number;
  unknown: number;
  lacking: number;
  /** "24 of 26". */
  tally: string;
  lines?: readonly RungLine[];
};

/** `brief` takes the place of `text` on phones; screen readers get what is shown. */
export type RungLine = { text: string; brief?: string | undefined; mark?: State | undefined };

/** Under each level of a LadderScale one square per thing it asks for, filled from the bottom. */
export function Ladder({ rungs, label }: { rungs: readonly Rung[]; label: string }) {
  return (
    <ol className="ladder" aria-label={label}>
      {rungs.map((rung) => (
        <li key={rung.level}>
          <div className="dots" aria-hidden="true">
            {squares(rung).map((square) => (
              <StateMark key={square.key} state={square.state} />
            ))}
          </div>
          <b>{rung.tally}</b>
          {rung.lines?.map((line) => (
            <Line key={line.text} {...line} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function squares({ held, unknown, lacking }: Rung) {
  const row = (state: State, count: number) =>
    Array.from({ length: count }, (_, index) => ({ key: `${state} ${index}`, state }));
  return [...row("held", held), ...row("unknown", unknown), ...row("lacking", lacking)];
}

function Line({ text, brief, mark }: RungLine) {
  return (
    <span className="k">
      {mark && (
        <>
          <StateMark state={mark} />{" "}
        </>
      )}
      {brief ? (
        <>
          <span className="long">{text}</span>
          <span className="brief">{brief}</span>
        </>
      ) : (
        text
      )}
    </span>
  );
}
