/** Levels over time, as a step line, since levels do not slide; a level that is null is a gap. The end is marked. */
export function Trend({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const step = width / Math.max(1, values.length);
  const last = values.at(-1);
  return (
    <svg width={width + 4} height="26" role="img" aria-label={label}>
      <line className="hl" x1="0" x2={width} y1="23.5" y2="23.5" />
      <path className="ln" strokeWidth="1.5" d={path(values, step)} />
      {typeof last === "number" && (
        <rect className="solid" x={width - 3} y={heightOf(last) - 2.5} width="5" height="5" />
      )}
    </svg>
  );
}

const width = 64;
const heightOf = (level: number) => 23 - level * 4;

function path(values: readonly (number | null)[], step: number): string {
  return values
    .map((value, index) => {
      if (value === null) return "";
      const before = values[index - 1];
      const begin =
        typeof before === "number" ? `V${heightOf(value)}` : `M${index * step} ${heightOf(value)}`;
      return `${begin}H${(index + 1) * step}`;
    })
    .join("");
}
