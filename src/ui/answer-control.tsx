import type { MouseEvent, ReactNode } from "react";
import { Button } from "./button";
import { Stops, type StopsProps } from "./stops";

export type AnswerControlProps<Value extends string> = StopsProps<Value> & {
  legend: ReactNode;
  /** The legend stands in a table's head already: kept for screen readers alone. */
  quiet?: boolean;
  /** Offers to take the answer back; with `value` and `onChange` only. */
  clear?: Clear | undefined;
};

export type Clear = { label: string; onClear: () => void };

/** Native radios that share one legend. */
export function AnswerControl<Value extends string>(props: AnswerControlProps<Value>) {
  const { legend, quiet = false, clear, ...stops } = props;
  return (
    <fieldset className="stops">
      <legend className={quiet ? "vh" : undefined}>{legend}</legend>
      <Stops {...stops} />
      <ClearAnswer clear={clear} answered={stops.value} disabled={stops.disabled} />
    </fieldset>
  );
}

export type QuestionProps<Value extends string> = Omit<AnswerControlProps<Value>, "quiet"> & {
  /** What a yes would mean here. */
  what?: ReactNode;
  /** What an answer opens: a definition, a reason. */
  children?: ReactNode;
  id?: string | undefined;
};

/** A question in a row of its own: legend and explanation left, control right, what the answer opens below. */
export function Question<Value extends string>(props: QuestionProps<Value>) {
  const { legend, what, children, clear, id, ...stops } = props;
  return (
    <fieldset className="q" id={id}>
      <legend>{legend}</legend>
      {what && <p className="what">{what}</p>}
      <div className="stops">
        <Stops {...stops} />
        <ClearAnswer clear={clear} answered={stops.value} disabled={stops.disabled} />
      </div>
      {children && <div className="more">{children}</div>}
    </fieldset>
  );
}

type ClearAnswerProps = { clear: Clear | undefined; answered: unknown; disabled: boolean | undefined };

function ClearAnswer({ clear, answered, disabled }: ClearAnswerProps) {
  if (!clear || !answered || disabled) return null;
  // The button goes with the answer; the focus stays with the question.
  const takeBack = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.closest("fieldset")?.querySelector("input")?.focus();
    clear.onClear();
  };
  return (
    <Button kind="plain" onClick={takeBack}>
      {clear.label}
    </Button>
  );
}
