import { type Drawing, isColumnMark, type LineMark, type Mark } from "./drawing";

export type SeriesKeyProps = Pick<Drawing, "kind" | "series">;

/** What the lines or columns of a chart mean. */
export function SeriesKey({ kind, series }: SeriesKeyProps) {
  return (
    <ul className="key">
      {series.map(({ name, mark }) => (
        <li key={name}>
          {kind === "columns" ? <i className={`column ${mark}`} aria-hidden="true" /> : <Line mark={mark} />}
          {name}
        </li>
      ))}
    </ul>
  );
}

function Line({ mark }: { mark: Mark }) {
  return (
    <svg width="24" height="12" aria-hidden="true">
      <line
        className={isColumnMark(mark) ? "petrol-l" : lines[mark]}
        strokeWidth={mark === "verified" ? 5 : 1.5}
        strokeDasharray={isColumnMark(mark) ? undefined : dashes[mark]}
        x1="0"
        x2="24"
        y1="6"
        y2="6"
      />
      {mark === "reading" && <circle className="ln ring" strokeWidth="1.5" cx="12" cy="6" r="5" />}
    </svg>
  );
}

const lines: Record<LineMark, string> = {
  verified: "ln",
  reading: "ln",
  possible: "petrol-l",
  previous: "grey-l",
  string: "pl",
};
const dashes: Record<LineMark, string | undefined> = {
  verified: undefined,
  reading: undefined,
  possible: "6 3",
  previous: "2 4",
  string: undefined,
};
