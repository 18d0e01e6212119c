"use client";
import type { FormState } from "@/app/action";
import { SelectField } from "@/ui/choice-fields";

type BranchFieldProps = {
  state: FormState;
  held: string;
  /** The units that somebody can be limited to, as options. */
  places: readonly { value: string; label: string }[];
};

/** How far somebody reaches: all of the organisation, or one branch of its units. */
export function BranchField({ state, held, places }: BranchFieldProps) {
  if (places.length === 0) return null;
  const fault = state.faults["branch"];
  return (
    <SelectField
      id="branch"
      name="branch"
      label="Where"
      width="half"
      hint="Limited to a unit, they see and do only what belongs to it and to the units below it."
      {...(fault === undefined ? {} : { fault })}
      defaultValue={state.attempt === 0 || state.done ? held : (state.written["branch"] ?? "")}
      options={[{ value: "", label: "All of the organisation" }, ...places]}
    />
  );
}
