import { Bob } from "./bob";
import type { Bounds } from "./range";

/** Where things stand, in px from the top. */
export type Shape = {
  height: number;
  /** The axis. */
  base: number;
  bar: number;
  serif: number;
  tick: number;
  numeral: number;
  /** The words beside the string. */
  top: number;
  /** Size of the bob, as a share of its drawing. */
  bob: number;
  large: boolean;
};

export type ScaleWords = {
  /** The whole reading in one sentence, for screen readers. */
  label: string;
  /** Beside the string: "Target 3". */
  target?: string | undefined;
  /** Over the end of the certain part and of the possible part. */
  certain?: string | undefined;
  possible?: string | undefined;
};

type Props = Bounds & { shape: Shape; max: number; target: number | null; words: ScaleWords; id: string };

export function ScaleDrawing({ shape, lower, upper, max, target, words, id }: Props) {
  const at = (level: number) => (level / max) * 100;
  const { base, bar } = shape;
  const measured = lower !== null && upper !== null;
  return (
    <svg width="100%" height={shape.height} role="img" aria-label={words.label}>
      {measured && <rect className="solid" x="0" y={base - bar} width={`${at(lower)}%`} height={bar} />}
      {measured && upper > lower && (
        <>
          <Hatch id={id} />
          <rect
            x={`${at(lower)}%`}
            y={base - bar}
            width={`${at(upper - lower)}%`}
            height={bar}
            fill={`url(#${id})`}
          />
          <line className="ln" x1={`${at(lower)}%`} x2={`${at(upper)}%`} y1={base - bar} y2={base - bar} />
          <Serif x={at(upper)} shape={shape} />
        </>
      )}
      {measured && <Serif x={at(lower)} shape={shape} />}
      {measured && lower > 0 && <Word x={at(lower)} y={base - 24} text={words.certain} />}
      {measured && upper > lower && <Word x={at(upper)} y={base - 24} text={words.possible} />}
      <line className="ln" x1="0" x2="100%" y1={base} y2={base} />
      {Array.from({ length: max + 1 }, (_, level) => (
        <Graduation
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the level
          key={level}
          level={level}
          x={at(level)}
          shape={shape}
          within={measured && level >= lower && level <= upper}
        />
      ))}
      {target !== null && <Target x={at(target)} shape={shape} text={words.target} />}
    </svg>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="ln" strokeWidth="1.6" d="M0 0V5" />
      </pattern>
    </defs>
  );
}

function Serif({ x, shape: { base, bar, serif } }: { x: number; shape: Shape }) {
  return (
    <line className="ln" strokeWidth="1.5" x1={`${x}%`} x2={`${x}%`} y1={base - bar - serif} y2={base} />
  );
}

function Word({ x, y, text }: { x: number; y: number; text: string | undefined }) {
  if (!text) return null;
  return (
    <text className="ax on" x={`${x}%`} dx="-4" y={y} textAnchor="end">
      {text}
    </text>
  );
}

type GraduationProps = { level: number; x: number; shape: Shape; within: boolean };

function Graduation({ level, x, shape: { base, tick, numeral, large }, within }: GraduationProps) {
  // On the large scale a numeral ends where its column of the ladder ends.
  const end = level === 0 ? "start" : "end";
  return (
    <>
      <line className="ln" x1={`${x}%`} x2={`${x}%`} y1={base} y2={base + tick} />
      <text
        className={["ax", within ? "on" : "", large ? "large" : ""].filter(Boolean).join(" ")}
        x={`${x}%`}
        y={numeral}
        textAnchor={large ? end : "middle"}
      >
        {level}
      </text>
    </>
  );
}

function Target({ x, shape, text }: { x: number; shape: Shape; text: string | undefined }) {
  const { base, bar, top, bob, large } = shape;
  const tip = base - bar + 8;
  const hook = tip - 24 * bob;
  // Near the right edge the words stand left of the string, or they would leave the page.
  const leftward = x > 70;
  const gap = large ? 12 : 8;
  return (
    <>
      <line className="pl" x1={`${x}%`} x2={`${x}%`} y1="0" y2={hook + 1} />
      <Bob x={x} y={hook} size={bob} />
      {text && (
        <text
          className={large ? "plt large" : "plt"}
          x={`${x}%`}
          dx={leftward ? -gap : gap}
          y={top}
          textAnchor={leftward ? "end" : "start"}
        >
          {text}
        </text>
      )}
    </>
  );
}
