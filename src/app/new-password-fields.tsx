"use client";
import { TextField } from "@/ui/text-field";
import { formLabels } from "./words/forms";

/** A new password, twice. */
export function NewPasswordFields({ faults }: { faults: Readonly<Record<string, string>> }) {
  return (
    <>
      <TextField
        id="password"
        name="password"
        type="password"
        label={formLabels["password"]}
        autoComplete="new-password"
        hint="At least 15 characters, or 8 beside a second factor. A sentence works well."
        fault={faults["password"]}
        width="whole"
      />
      <TextField
        id="repeated"
        name="repeated"
        type="password"
        label={formLabels["repeated"]}
        autoComplete="new-password"
        fault={faults["repeated"]}
        width="whole"
      />
    </>
  );
}
