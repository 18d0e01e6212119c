/** How far a vessel is filled: whole, two thirds, one third, not at all; dashed is what cannot be filled yet. */
export type Fill = "full" | "most" | "some" | "none" | "waiting";

/** A vessel, filled from below. Its word stands beside it. */
export function Vessel({ fill }: { fill: Fill }) {
  const height = heights[fill];
  return (
    <svg className={`vessel ${fill}`} viewBox="0 0 12 14" aria-hidden="true">
      <rect className="rim" x=".75" y=".75" width="10.5" height="12.5" />
      {height > 0 && <rect className="in" x="1" y={13 - height} width="10" height={height} />}
    </svg>
  );
}

const heights: Readonly<Record<Fill, number>> = { full: 12, most: 8, some: 4, none: 0, waiting: 0 };
