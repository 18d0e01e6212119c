import type { ReactNode } from "react";
import { Link } from "./link";

export type RailMark = {
  key: string;
  /** Names the graduation to the pointer. */
  label: string;
  href?: string | undefined;
  answered: boolean;
  here?: boolean | undefined;
};

export type RailGroup = {
  name: string;
  /** "10 of 12". */
  tally: string;
  marks: readonly RailMark[];
};

export type RailProps = {
  /** The whole progress in one sentence, for screen readers. */
  label: string;
  groups: readonly RailGroup[];
  /** Beside the longest graduation: "OSP-5, here". */
  here?: string | undefined;
  /** "31 of 45", and what is counted. */
  tally: string;
  what: string;
  /** The way to all of them, for everybody who does not point at graduations. */
  children?: ReactNode;
};

/** One graduation per thing to answer: long is answered, short is open, the longest is here. Links on graduations
 *  are a short cut for the pointer; the keyboard has `children`. */
export function Rail({ label, groups, here, tally, what, children }: RailProps) {
  const { rows, height } = lay(groups);
  return (
    <div className="rail">
      <p className="tally">{tally}</p>
      <p>{what}</p>
      <p className="vh">{label}</p>
      <svg width="176" height={height + 16} aria-hidden="true">
        <line className="ln" x1="0.5" x2="0.5" y1="4" y2={height} />
        {rows.map(({ group, y, marks }) => (
          <g key={group.name}>
            <text className="ax on" x="52" y={y + 4}>
              {group.name}
            </text>
            <text className="ax" x="176" y={y + 4} textAnchor="end">
              {group.tally}
            </text>
            {marks.map((place) => (
              <Graduation key={place.mark.key} mark={place.mark} y={place.y} />
            ))}
            {marks.map(
              (place) =>
                place.mark.here && (
                  // Below the group's name, where the first graduation is the one in hand.
                  <text key={place.mark.key} className="ax on" x="52" y={Math.max(place.y + 4, y + 19)}>
                    {here}
                  </text>
                ),
            )}
          </g>
        ))}
      </svg>
      {children && <p>{children}</p>}
    </div>
  );
}

const pitch = 11;
const between = 25;

function lay(groups: readonly RailGroup[]) {
  let next = 10;
  const rows = groups.map((group) => {
    const y = next;
    const marks = group.marks.map((mark, index) => ({ mark, y: y + index * pitch }));
    next = y + Math.max(group.marks.length - 1, 0) * pitch + between;
    return { group, y, marks };
  });
  return { rows, height: next - between + 5 };
}

function Graduation({ mark, y }: { mark: RailMark; y: number }) {
  const end = mark.here ? 40 : mark.answered ? 26 : 10;
  const line = (
    <line
      className={mark.answered || mark.here ? "ln" : "tk"}
      strokeWidth={mark.here ? 2 : 1}
      x1="1"
      x2={end}
      y1={y}
      y2={y}
    />
  );
  if (!mark.href) return line;
  return (
    <Link href={mark.href} tabIndex={-1}>
      <title>{mark.label}</title>
      <rect className="hit" x="0" y={y - pitch / 2} width="44" height={pitch} />
      {line}
    </Link>
  );
}
