export type StopKind = "yes" | "no" | "not-applicable" | "unknown";

/** One stop of the control; `kind` gives its place and its fill, `label` its word. */
export type Stop<Value extends string = string> = { value: Value; label: string; kind: StopKind };

export type StopsProps<Value extends string = string> = {
  /** Shown as yes, no, not applicable, unknown, however they come; three where "not applicable" is no answer. */
  stops: readonly Stop<Value>[];
  name: string;
  /** With onChange: the stop in force, null for none. */
  value?: Value | null | undefined;
  onChange?: ((value: Value) => void) | undefined;
  /** Without onChange: the stop the form starts from. */
  defaultValue?: Value | null | undefined;
  disabled?: boolean | undefined;
};

/** The radios alone; AnswerControl and Question name them. */
export function Stops<Value extends string>(props: StopsProps<Value>) {
  const { stops, name, value, onChange, defaultValue, disabled } = props;
  return (
    <div className={stops.some((stop) => stop.kind === "not-applicable") ? "ans" : "ans three"}>
      {inOrder(stops).map((stop) => (
        <label key={stop.value} className={stop.kind}>
          <input
            type="radio"
            name={name}
            value={stop.value}
            disabled={disabled}
            {...(onChange
              ? { checked: value === stop.value, onChange: () => onChange(stop.value) }
              : { defaultChecked: defaultValue === stop.value })}
          />
          <span>{stop.label}</span>
        </label>
      ))}
    </div>
  );
}

function inOrder<Value extends string>(stops: readonly Stop<Value>[]) {
  return order.flatMap((kind) => stops.filter((stop) => stop.kind === kind));
}

const order: readonly StopKind[] = ["yes", "no", "not-applicable", "unknown"];
