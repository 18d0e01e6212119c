import type { ReactNode } from "react";
import { type Fill, Vessel } from "./vessel";

export type PickOption<Value extends string> = {
  value: Value;
  fill: Fill;
  /** The value spelled out, for screen readers. */
  name: string;
  disabled?: boolean;
};

export type PickProps<Value extends string> = {
  legend: ReactNode;
  name: string;
  options: readonly PickOption<Value>[];
  /** With onChange: the one in force. */
  value?: Value | null | undefined;
  onChange?: ((value: Value) => void) | undefined;
};

/** Native radios in a row, each a vessel and its letters. */
export function Pick<Value extends string>({ legend, name, options, value, onChange }: PickProps<Value>) {
  return (
    <fieldset className="picking">
      <legend>{legend}</legend>
      <div className="pick">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              aria-label={`${option.value}, ${option.name}`}
              {...(onChange
                ? { checked: value === option.value, onChange: () => onChange(option.value) }
                : { defaultChecked: value === option.value })}
            />
            <Vessel fill={option.fill} />
            <span>{option.value}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
