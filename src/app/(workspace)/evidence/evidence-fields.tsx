"use client";
import type { FormState } from "@/app/action";
import { sensitivityMeaning } from "@/app/words/evidence";
import { sensitivities } from "@/domain/evidence/sensitivity";
import { SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";
import { DateField, TextArea, TextField } from "@/ui/text-field";

type Name =
  | "title"
  | "description"
  | "owner"
  | "sensitivity"
  | "periodFrom"
  | "periodTo"
  | "collectedOn"
  | "expiresOn";

type EvidenceFieldsProps = {
  state: FormState;
  initial: { readonly [name in Name]?: string | null };
  owners: readonly { id: string; name: string }[];
};

/** What is said of an item; what was typed stands again after a refusal. */
export function EvidenceFields({ state, initial, owners }: EvidenceFieldsProps) {
  const field = (name: Name) => ({
    id: name,
    name,
    defaultValue: state.written[name] ?? initial[name] ?? "",
    fault: state.faults[name],
  });
  return (
    <Fields>
      <TextField
        {...field("title")}
        label="Title"
        hint="What it is, with its version or month, as others would look for it."
        width="whole"
        maxLength={200}
      />
      <TextArea
        {...field("description")}
        label="Description"
        hint="What it shows, and where in it."
        maxLength={4000}
      />
      <SelectField
        {...field("owner")}
        label="Owner"
        hint="Keeps it in date, and is told when it expires."
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        width="half"
      />
      <SelectField
        {...field("sensitivity")}
        label="Who may open it"
        hint="Of restricted evidence, executives see the state alone."
        options={sensitivities.map((value) => ({ value, label: sensitivityMeaning[value] }))}
        width="half"
      />
      <DateField {...field("periodFrom")} label="Covers from" width="half" />
      <DateField {...field("periodTo")} label="Covers to" width="half" />
      <DateField {...field("collectedOn")} label="Collected on" width="half" />
      <DateField
        {...field("expiresOn")}
        label="Counts until"
        hint="The last day on which it counts; empty, and it does not expire."
        width="half"
      />
    </Fields>
  );
}
