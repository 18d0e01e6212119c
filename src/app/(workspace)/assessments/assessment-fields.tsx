"use client";
import type { ReactNode } from "react";
import type { FormState } from "@/app/action";
import { SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";
import { DateField, TextArea, TextField } from "@/ui/text-field";

type Name = "name" | "unit" | "scope" | "from" | "to" | "target";

type AssessmentFieldsProps = {
  state: FormState;
  initial: { readonly [name in Name]?: string };
  /** Names of units to suggest. */
  units: readonly string[];
  /** Where the profile is chosen, before it is pinned. */
  children?: ReactNode;
};

/** What an assessment is about; what was typed stands again after a refusal. */
export function AssessmentFields({ state, initial, units, children }: AssessmentFieldsProps) {
  const field = (name: Name) => ({
    id: name,
    name,
    defaultValue: state.written[name] ?? initial[name] ?? "",
    fault: state.faults[name],
  });
  return (
    <Fields>
      <TextField {...field("name")} label="Name" hint="As it will stand in lists and reports." width="half" />
      <TextField
        {...field("unit")}
        label="Organisational unit"
        hint="Leave it empty for the whole."
        list="units"
        autoComplete="off"
        width="half"
      />
      <datalist id="units">
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <TextArea
        {...field("scope")}
        label="Scope statement"
        hint="Which services, sites and systems it speaks of, and which it leaves out."
      />
      <DateField {...field("from")} label="Period from" />
      <DateField {...field("to")} label="Period to" />
      <SelectField
        {...field("target")}
        label="Target maturity"
        options={["1", "2", "3", "4", "5"].map((level) => ({ value: level, label: `Level ${level}` }))}
      />
      {children}
    </Fields>
  );
}
