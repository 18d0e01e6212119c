"use client";
import type { FormState } from "@/app/action";
import type { Mentionable } from "@/domain/mention";
import { SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";
import { DateField } from "@/ui/text-field";

type OwnerFieldsProps = {
  state: FormState;
  owners: readonly Mentionable[];
  owner?: string | undefined;
  due?: string | null | undefined;
};

/** Whose it is, and by when; nobody takes it back. */
export function OwnerFields({ state, owners, owner = "", due = null }: OwnerFieldsProps) {
  return (
    <Fields>
      <SelectField
        id="owner"
        name="owner"
        label="Owner"
        options={[
          ...(owner === "" ? [{ value: "", label: "Choose somebody" }] : []),
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
          { value: "nobody", label: "Nobody: take it back" },
        ]}
        defaultValue={state.written.owner ?? owner}
        fault={state.faults.owner}
        width="half"
      />
      <DateField
        id="due"
        name="due"
        label="Due"
        hint="Leave it empty for no day."
        defaultValue={state.written.due ?? due ?? ""}
        fault={state.faults.due}
        width="half"
      />
    </Fields>
  );
}
