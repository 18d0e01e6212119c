"use client";
import { CopyButton } from "@/app/copy-button";
import { TextField } from "@/ui/text-field";

type CopyFieldProps = {
  id: string;
  label: string;
  value: string;
  /** What the button says. */
  copy: string;
  /** Whether to copy it is the next act. */
  first?: boolean;
};

/** A text to take along: selected by a click into it, copied by the button. */
export function CopyField({ id, label, value, copy, first = false }: CopyFieldProps) {
  return (
    <>
      <TextField
        id={id}
        label={label}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        width="whole"
      />
      <CopyButton text={value} first={first}>
        {copy}
      </CopyButton>
    </>
  );
}
