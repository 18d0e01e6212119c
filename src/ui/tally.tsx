import type { ReactNode } from "react";

export type TallyProps = {
  count: number;
  of: number;
  /** "of 10". */
  ofLabel: string;
  label: ReactNode;
};

/** Large counts side by side, each with a stroke for every one that is counted. */
export function Tallies({ tallies }: { tallies: readonly (TallyProps & { key: string })[] }) {
  return (
    <dl className="tallies">
      {tallies.map(({ key, ...tally }) => (
        <Tally key={key} {...tally} />
      ))}
    </dl>
  );
}

function Tally({ count, of, ofLabel, label }: TallyProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {of <= drawnAtMost && <Strokes count={count} of={of} />}
        {count}
        <small>{ofLabel}</small>
      </dd>
    </div>
  );
}

/** More strokes than these nobody counts. */
const drawnAtMost = 30;

function Strokes({ count, of }: { count: number; of: number }) {
  const pitch = Math.min(13, 118 / Math.max(1, of - 1));
  return (
    <svg width="120" height="23" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: the strokes are counted, not told apart
          key={index}
          className={index < count ? "ln" : "tk"}
          strokeWidth={index < count ? 2 : 1}
          x1={1 + index * pitch}
          x2={1 + index * pitch}
          y1={index < count ? 0 : 14}
          y2="22"
        />
      ))}
      <line className="tk" x1="0" x2="118" y1="22.5" y2="22.5" />
    </svg>
  );
}
