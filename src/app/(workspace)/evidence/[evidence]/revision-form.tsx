"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";
import { TextArea } from "@/ui/text-field";
import { FormFaults } from "../../assessments/form-faults";
import { reviseItem } from "../actions";

/** A new revision of what an item holds; the one before stays as it is. */
export function RevisionForm({ evidenceId, from }: { evidenceId: string; from: number }) {
  const [state, run, pending] = useActionState(reviseItem, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <input type="hidden" name="from" value={from} />
      <Fields key={state.attempt}>
        <TextArea
          id="note"
          name="note"
          label="What is new"
          defaultValue={state.written.note ?? ""}
          fault={state.faults.note}
          maxLength={4000}
        />
        <SelectField
          id="carry"
          name="carry"
          label="It begins"
          defaultValue={state.written.carry ?? "yes"}
          options={[
            { value: "yes", label: "With the files and links of the present one" },
            { value: "no", label: "Empty" },
          ]}
          width="whole"
        />
      </Fields>
      <Button type="submit" pending={pending}>
        {pending ? "Beginning" : `Begin revision ${from + 1}`}
      </Button>
    </form>
  );
}
