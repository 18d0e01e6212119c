"use client";

import { type Bounds, rangeText } from "./range";
import { Unseen } from "./words";

export type LevelMarkProps = Bounds & {
  max?: number;
  /** Read out in place of the figures: "1, possibly 3". */
  label?: string | undefined;
};

/** Numeral, then graduations: solid certain, outlined possible, short out of reach. A page has dozens: one path for each kind. */
export function LevelMark({ lower, upper, max = 5, label }: LevelMarkProps) {
  const certain = lower ?? 0;
  const possible = Math.max(certain, upper ?? 0);
  return (
    <span className="lv">
      {label && <Unseen>{label}</Unseen>}
      <b aria-hidden={label ? true : undefined}>{rangeText({ lower, upper })}</b>
      <svg width={max * pitch - 2} height="12" aria-hidden="true">
        {certain > 0 && <path className="petrol" d={along(0, certain, solid)} />}
        {possible > certain && <path className="petrol-l" d={along(certain, possible, outlined)} />}
        {max > possible && <path className="tk" d={along(possible, max, short)} />}
      </svg>
    </span>
  );
}

const pitch = 7;
const solid = (x: number) => `M${x} 0h4v12h-4z`;
const outlined = (x: number) => `M${x + 0.5} .5h3v11h-3z`;
const short = (x: number) => `M${x + 2} 8v4`;

const along = (from: number, to: number, graduation: (x: number) => string) =>
  Array.from({ length: to - from }, (_, index) => graduation((from + index) * pitch)).join("");
