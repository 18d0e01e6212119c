import type { ComponentProps } from "react";
import { controlNames, Field, FieldNotes, type FieldWidth, type FieldWords, fieldClass } from "./field";

export type Option = { value: string; label: string; disabled?: boolean };

export type SelectFieldProps = FieldWords & {
  width?: FieldWidth;
  options: readonly Option[];
} & Omit<ComponentProps<"select">, "id" | "className" | "style" | "children">;

export function SelectField({ id, label, hint, fault, width, options, ...select }: SelectFieldProps) {
  return (
    <Field {...{ id, label, hint, fault }} {...(width ? { width } : {})}>
      <select {...select} {...controlNames({ id, hint, fault })}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export type CheckFieldProps = FieldWords & { width?: FieldWidth } & Omit<
    ComponentProps<"input">,
    "id" | "className" | "style" | "type" | "children"
  >;

/** A box to tick, its label behind it. */
export function CheckField({ id, label, hint, fault, width = "whole", ...input }: CheckFieldProps) {
  return (
    <div className={`${fieldClass(width, fault)} check`}>
      <input type="checkbox" {...input} {...controlNames({ id, hint, fault })} />
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}
