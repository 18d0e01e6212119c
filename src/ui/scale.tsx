import { useId } from "react";
import type { Bounds } from "./range";
import { ScaleDrawing, type ScaleWords, type Shape } from "./scale-drawing";

export type ScaleProps = Bounds & {
  max?: number;
  target?: number | null | undefined;
  words: ScaleWords;
  /** Sets the ids inside the drawing; made up when left out. */
  id?: string;
};

/** Ink to the lower bound, hatch to the upper, the string at the target. */
export function Scale(props: ScaleProps) {
  return (
    <div className="scale">
      <Drawing {...props} shape={small} />
    </div>
  );
}

/** The large scale, whose graduations end the columns of a Ladder below it. */
export function LadderScale(props: ScaleProps) {
  return (
    <div className="scale large">
      <Drawing {...props} shape={large} />
    </div>
  );
}

function Drawing({ id, max = 5, target, ...rest }: ScaleProps & { shape: Shape }) {
  const ownId = useId();
  return <ScaleDrawing {...rest} max={max} target={target ?? null} id={id ?? ownId} />;
}

const small: Shape = {
  height: 74,
  base: 42,
  bar: 9,
  serif: 4,
  tick: 7,
  numeral: 64,
  top: 11,
  bob: 0.6,
  large: false,
};
const large: Shape = {
  height: 86,
  base: 54,
  bar: 14,
  serif: 6,
  tick: 9,
  numeral: 82,
  top: 12,
  bob: 0.95,
  large: true,
};
