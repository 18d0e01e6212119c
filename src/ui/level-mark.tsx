"use client";

import { type Bounds, rangeText } from "./range";
import { Unseen } from "./words";

export type LevelMarkProps = Bounds & {
  max?: number;
  /** Read out in place of the figures: "1, possibly 3". */
  label?: string | undefined;
};

/** Numeral, then graduations: solid certain, outlined possible, short out of reach. */
export function LevelMark({ lower, upper, max = 5, label }: LevelMarkProps) {
  return (
    <span className="lv">
      {label && <Unseen>{label}</Unseen>}
      <b aria-hidden={label ? true : undefined}>{rangeText({ lower, upper })}</b>
      <svg width={max * 7 - 2} height="12" aria-hidden="true">
        {Array.from({ length: max }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the level
          <Graduation key={index} x={index * 7} reach={reach(index, lower, upper)} />
        ))}
      </svg>
    </span>
  );
}

function reach(index: number, lower: number | null, upper: number | null) {
  if (index < (lower ?? 0)) return "certain";
  return index < (upper ?? 0) ? "possible" : "out";
}

function Graduation({ x, reach }: { x: number; reach: "certain" | "possible" | "out" }) {
  if (reach === "certain") return <rect className="petrol" x={x} y="0" width="4" height="12" />;
  if (reach === "possible") return <rect className="petrol-l" x={x + 0.5} y="0.5" width="3" height="11" />;
  return <path className="tk" d={`M${x + 2} 8V12`} />;
}
