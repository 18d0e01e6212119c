import type { RailGroup, RailProps } from "./rail";

/** The rail lying down, where there is no room at the left. */
export function RailAcross({ label, groups, tally, what, children }: Omit<RailProps, "here">) {
  return (
    <div className="rail-across">
      <p>
        <b>{tally}</b> {what}
        {children && <> · {children}</>}
      </p>
      <p className="vh">{label}</p>
      <svg width="100%" height="28" aria-hidden="true">
        {lay(groups).map(({ mark, x }) => (
          <line
            key={mark.key}
            className={mark.answered || mark.here ? "ln" : "tk"}
            strokeWidth={mark.here ? 2 : 1}
            x1={`${x}%`}
            x2={`${x}%`}
            y1={mark.here ? 0 : mark.answered ? 10 : 20}
            y2="27"
          />
        ))}
        <line className="ln" x1="0" x2="100%" y1="27.5" y2="27.5" />
      </svg>
    </div>
  );
}

/** Even steps in per cent, and a step and a fifth more between groups. */
function lay(groups: readonly RailGroup[]) {
  const marks = groups.flatMap((group, groupIndex) => group.marks.map((mark) => ({ mark, groupIndex })));
  const places = marks.map(({ mark, groupIndex }, index) => ({ mark, at: index + 0.5 + groupIndex * 1.2 }));
  const whole = marks.length + Math.max(groups.length - 1, 0) * 1.2;
  return places.map(({ mark, at }) => ({ mark, x: Number(((at / whole) * 100).toFixed(2)) }));
}
