import type { ReactNode } from "react";

/** What every field says: its label, a hint, and what is wrong with what was written. */
export type FieldWords = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
};

export type FieldProps = FieldWords & {
  /** How much of a row of Fields it takes. */
  width?: FieldWidth;
  children: ReactNode;
};

export type FieldWidth = "third" | "half" | "whole";

/** The frame of a field; the control inside takes `controlNames(...)`, so that hint and fault are read out with it. */
export function Field({ id, label, hint, fault, width = "third", children }: FieldProps) {
  return (
    <div className={fieldClass(width, fault)}>
      <label htmlFor={id}>{label}</label>
      {children}
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}

/** The attributes that tie a control to its label, hint and fault. */
export function controlNames({ id, hint, fault }: Pick<FieldWords, "id" | "hint" | "fault">) {
  const ids = [hint ? `${id}-hint` : "", fault ? `${id}-fault` : ""].filter(Boolean);
  return {
    id,
    ...(fault ? { "aria-invalid": true } : {}),
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
  };
}

export function FieldNotes({ id, hint, fault }: Pick<FieldWords, "id" | "hint" | "fault">) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="wrongtext" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </>
  );
}

export function fieldClass(width: FieldWidth, fault: string | undefined) {
  return ["field", width === "third" ? "" : width, fault ? "wrong" : ""].filter(Boolean).join(" ");
}

/** Fields side by side where there is room. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className="fields">{children}</div>;
}
