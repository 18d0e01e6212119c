"use client";

type YesNoProps = {
  legend: string;
  name: string;
  value: boolean;
  onChange?: (value: boolean) => void;
  disabled?: boolean;
  /** Where only one of the two can be true. */
  onlyNo?: boolean;
};

/** A question with two answers, in a row of its own. */
export function YesNo({ legend, name, value, onChange, disabled = false, onlyNo = false }: YesNoProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <span className="two-stops">
        {[true, false].map((stop) => (
          <label key={String(stop)}>
            <input
              type="radio"
              name={name}
              value={stop ? "yes" : "no"}
              disabled={disabled || (onlyNo && stop)}
              {...(onChange
                ? { checked: value === stop, onChange: () => onChange(stop) }
                : { defaultChecked: value === stop })}
            />
            {stop ? "Yes" : "No"}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
