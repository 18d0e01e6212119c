import { useId } from "react";
import type { State } from "./state-mark";

/** "open" is what nothing is said of yet. */
export type BarPart = { state: State | "open"; count: number };
export type StateBar = {
  label: string;
  /** "90 of 117". */
  tally: string;
  parts: readonly BarPart[];
};

/** A bar per row, as long as all that is asked there: how much of it stands how. The figures stand in a table. */
export function StateBars({ bars }: { bars: readonly StateBar[] }) {
  const id = useId();
  return (
    <ul className="state-bars">
      {bars.map(({ label, tally, parts }, index) => (
        <li key={label}>
          <span>{label}</span>
          <svg width="100%" height="14" aria-hidden="true">
            <Fills id={`${id}-${index}`} />
            {placed(parts).map(({ state, share, from }) => (
              <rect
                key={state}
                className={`part ${state}`}
                x={`${from * 100}%`}
                y="0.75"
                width={`${share * 100}%`}
                height="12.5"
                {...patternOf(state, `${id}-${index}`)}
              />
            ))}
          </svg>
          <span className="r num">{tally}</span>
        </li>
      ))}
    </ul>
  );
}

const total = (parts: readonly BarPart[]) => parts.reduce((sum, { count }) => sum + count, 0);

/** Each part begins where those before it end, in shares of the whole; what counts nothing is not drawn. */
function placed(parts: readonly BarPart[]) {
  const whole = total(parts);
  return parts
    .map(({ state, count }, index) => ({
      state,
      share: count / whole,
      from: total(parts.slice(0, index)) / whole,
    }))
    .filter(({ share }) => share > 0);
}

function patternOf(state: BarPart["state"], id: string) {
  return state === "unknown" || state === "not-applicable" ? { fill: `url(#${id}-${state})` } : {};
}

/** Hatch is unknown, a slash now and then is not applicable. */
function Fills({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-unknown`}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className="petrol-l" strokeWidth="2.4" d="M0 0V4" />
      </pattern>
      <pattern id={`${id}-not-applicable`} width="14" height="14" patternUnits="userSpaceOnUse">
        <path className="petrol-l" strokeWidth="1.5" d="M0 14 14 0" />
      </pattern>
    </defs>
  );
}
