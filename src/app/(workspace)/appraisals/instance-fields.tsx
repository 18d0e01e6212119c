"use client";
import type { FormState } from "@/app/action";
import type { InstanceInput } from "@/domain/appraisal/scope-input";
import { SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";
import { TextField } from "@/ui/text-field";
import { Note } from "@/ui/words";

type InstanceFieldsProps = { state: FormState; instances: readonly InstanceInput[]; spare: number };

/** Those that are there, and room for some more. A row whose name is emptied is taken out. */
export function InstanceFields({ state, instances, spare }: InstanceFieldsProps) {
  const rows = Array.from({ length: instances.length + spare }, (_, row) => row);
  return (
    <fieldset className="field-group">
      <legend>Instances</legend>
      <Note>
        Where practices are looked at: a project or basic unit does the work, a support group or function does
        it for others. Units of like work share a subgroup, of which a sample is looked at. Leave a row empty,
        or empty its name, and it is none.
      </Note>
      {rows.map((row) => (
        <InstanceRow key={row} row={row} instance={instances[row]} written={state.written} />
      ))}
    </fieldset>
  );
}

type InstanceRowProps = {
  row: number;
  instance: InstanceInput | undefined;
  written: Readonly<Record<string, string>>;
};

function InstanceRow({ row, instance, written }: InstanceRowProps) {
  const named = (part: string) => ({ id: `instance.${row}.${part}`, name: `instance.${row}.${part}` });
  const before = (part: string, otherwise: string) => written[`instance.${row}.${part}`] ?? otherwise;
  const support = instance?.kind === "support-group" || instance?.kind === "support-function";
  return (
    <div className="instance">
      {instance?.id && <input type="hidden" name={`instance.${row}.id`} value={instance.id} />}
      <Fields>
        <TextField
          {...named("name")}
          label={`Name of instance ${row + 1}`}
          defaultValue={before("name", instance?.name ?? "")}
          maxLength={200}
        />
        <SelectField
          {...named("work")}
          label="What it is"
          options={[
            { value: "unit", label: "Project or basic unit" },
            { value: "support", label: "Support group or function" },
          ]}
          defaultValue={before("work", support ? "support" : "unit")}
        />
        <TextField
          {...named("subgroup")}
          label="Subgroup of like work"
          defaultValue={before("subgroup", instance?.subgroup ?? "")}
          maxLength={200}
        />
        <SelectField
          {...named("sampled")}
          label="In the sample"
          options={[
            { value: "yes", label: "Yes, it is looked at" },
            { value: "no", label: "No" },
          ]}
          defaultValue={before("sampled", instance?.sampled === false ? "no" : "yes")}
        />
        <TextField
          {...named("areas")}
          label="Areas it answers for"
          hint="Such as SM, CAM. Empty: all."
          defaultValue={before("areas", instance?.areas.join(", ") ?? "")}
          maxLength={200}
        />
        <TextField
          {...named("reason")}
          label="Why it was chosen, or not"
          defaultValue={before("reason", instance?.reason ?? "")}
          maxLength={4000}
        />
      </Fields>
    </div>
  );
}
