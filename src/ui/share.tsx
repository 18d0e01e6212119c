export type ShareProps = { count: number; of: number /** "8 of 10". */; label: string };

/** How many of how many, a row of cells filled from the left; too many to count become one bar. */
export function Share({ count, of, label }: ShareProps) {
  const cells = of <= countable ? of : 1;
  const pitch = width / cells;
  return (
    <span className="share">
      <b>{label}</b>
      <svg width={width} height="12" aria-hidden="true">
        {of > countable && (
          <>
            <rect className="petrol" x="0" y="0" width={Math.max(1, (width * count) / of)} height="12" />
            <rect className="petrol-l" x="0.5" y="0.5" width={width - 1} height="11" />
          </>
        )}
        {of <= countable &&
          Array.from({ length: of }, (_, index) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells are counted, not told apart
              key={index}
              className={index < count ? "petrol" : "petrol-l"}
              x={index * pitch + 0.5}
              y="0.5"
              width={Math.min(24, pitch - 3)}
              height="11"
            />
          ))}
      </svg>
    </span>
  );
}

const width = 96;
/** More cells than these nobody counts. */
const countable = 16;
