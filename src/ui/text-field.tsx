import type { ComponentProps } from "react";
import { controlNames, Field, type FieldWidth, type FieldWords } from "./field";

type Framed<Tag extends "input" | "textarea"> = FieldWords & { width?: FieldWidth } & Omit<
    ComponentProps<Tag>,
    "id" | "className" | "style" | "children"
  >;

/** One line: text, e-mail, password, number or date, by `type`. */
export function TextField({ id, label, hint, fault, width, ...input }: Framed<"input">) {
  return (
    <Field {...{ id, label, hint, fault }} {...(width ? { width } : {})}>
      <input type="text" {...input} {...controlNames({ id, hint, fault })} />
    </Field>
  );
}

export function DateField(props: Omit<Framed<"input">, "type">) {
  return <TextField {...props} type="date" />;
}

/** Several lines; grows with what is written. */
export function TextArea({ id, label, hint, fault, width = "whole", ...area }: Framed<"textarea">) {
  return (
    <Field {...{ id, label, hint, fault, width }}>
      <textarea rows={2} {...area} {...controlNames({ id, hint, fault })} />
    </Field>
  );
}
