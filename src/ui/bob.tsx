/** The weight of the plumb line, hanging at `x` (per cent) from `y`. */
export function Bob({ x, y, size }: { x: number; y: number; size: number }) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible" width="1" height="1" aria-hidden="true">
      <path className="plf" transform={`scale(${size})`} d="M-2 0H2V3L6 5V9L0 24L-6 9V5L-2 3Z" />
    </svg>
  );
}

/** The string in a key: what stands beside it is what it marks. */
export function StringSwatch() {
  return (
    <svg width="2" height="16" aria-hidden="true">
      <rect className="plf" width="2" height="16" />
    </svg>
  );
}
