/** Ink up to what is done, on an axis as long as all there is to do. The sentence above it says the same. */
export function ProgressScale({ done, of }: { done: number; of: number }) {
  const at = of === 0 ? 0 : (done / of) * 100;
  return (
    <div className="scale large">
      <svg width="100%" height="60" aria-hidden="true">
        <rect className="solid" x="0" y="14" width={`${at}%`} height="14" />
        <line className="ln" strokeWidth="1.5" x1={`${at}%`} x2={`${at}%`} y1="8" y2="28" />
        <line className="ln" x1="0" x2="100%" y1="28" y2="28" />
        <line className="ln" x1="0" x2="0" y1="28" y2="37" />
        <line className="ln" x1="100%" x2="100%" y1="28" y2="37" />
        <text className="ax large" x="0" y="56">
          0
        </text>
        {done > 0 && done < of && (
          <text className="ax on large" x={`${at}%`} y="56" textAnchor="middle">
            {done}
          </text>
        )}
        <text className={done === of ? "ax on large" : "ax large"} x="100%" y="56" textAnchor="end">
          {of}
        </text>
      </svg>
    </div>
  );
}
